//! Parts of a page, each in a page that is otherwise plain.

use super::page;

const BEGINNING: &str = "## Overview
<table><tbody>
<tr><td><b>Name</b></td><td><code>stage</code></td></tr>
<tr><td><b>Type</b></td><td>Resource</td></tr>
<tr><td><b>Description</b></td><td>A room of AWS::IVS::Stage.</td></tr>
<tr><td><b>Id</b></td><td><code>aws.ivs.stage</code></td></tr>
</tbody></table>

";
const FIELDS: &str = "## Fields

| Name | Datatype | Description |
|--|--|--|
| arn | string | What it is called. |
| name | string | What people call it. |
| tags | array | Tags. |

";
const METHODS: &str = "## Methods

| Name | Accessible by | Required Params |
|--|--|--|
| create_resource | INSERT | Name, region |
| get_resource | SELECT | Identifier, region |
| update_resource | UPDATE | Identifier, PatchDocument, region |
| delete_resource | DELETE | Identifier, region |
| list_resources | SELECT | region |

";
const PERMISSIONS: &str = "## Permissions

### Create
```json
ivs:CreateStage
```

### Read
```json
ivs:GetStage
```

### Update
```json
ivs:UpdateStage
```

### Delete
```json
ivs:DeleteStage
```

### List
```json
ivs:ListStages
```
";

/// The JSON of a schema table.
pub fn schema_table(json: &str) {
    let fields = format!("## Fields\n\n<SchemaTable fields={{{json}}} />\n\n");
    page::check(&[BEGINNING, &fields, METHODS, PERMISSIONS].concat());
}

/// The section Permissions, without its heading.
pub fn permissions(section: &str) {
    page::check(&[BEGINNING, FIELDS, METHODS, "## Permissions\n\n", section].concat());
}

/// The text of one fence of SQL.
pub fn sql(sql: &str) {
    let example = format!("## `SELECT` examples\n\n```sql\n{sql}\n```\n\n");
    page::check(&[BEGINNING, FIELDS, METHODS, &example, PERMISSIONS].concat());
}
