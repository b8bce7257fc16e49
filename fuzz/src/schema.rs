//! CloudFormation schemas, from text to generated code.

use specs::{ResourceSchema, Schemas};

use super::laws;

/// A page that says nothing of the resource but which type it is.
const PAGE: &str = "## Overview
<table><tbody>
<tr><td><b>Name</b></td><td><code>stage</code></td></tr>
<tr><td><b>Type</b></td><td>Resource</td></tr>
<tr><td><b>Description</b></td><td>A room.</td></tr>
<tr><td><b>Id</b></td><td><code>aws.ivs.stage</code></td></tr>
</tbody></table>

## Fields

| Name | Datatype | Description |
|--|--|--|
| name | string | What people call it. |

## Methods

| Name | Accessible by | Required Params |
|--|--|--|
| create_resource | INSERT | Name, region |
| get_resource | SELECT | Identifier, region |
| update_resource | UPDATE | Identifier, PatchDocument, region |
| delete_resource | DELETE | Identifier, region |
| list_resources | SELECT | region |
";

/// Any text is a schema or an error. A schema is read into types that are bounded, and into code that is inert.
pub fn check(text: &str) {
    let mut schema = match ResourceSchema::parse(text) {
        Ok(schema) => schema,
        Err(error) => {
            // The reader of JSON quotes what it finds.
            assert!(error.to_string().len() <= 1_000 + 10 * text.len());
            return;
        }
    };
    assert_eq!(ResourceSchema::parse(text).ok().as_ref(), Some(&schema));
    // The page names its type.
    "AWS::IVS::Stage".clone_into(&mut schema.type_name);
    let schemas: Schemas = [schema].into_iter().collect();
    let provider = laws::lowered(PAGE, &schemas);
    for (service, lowered) in &provider.services {
        laws::generated(service, lowered, PAGE.len() + text.len());
    }
}
