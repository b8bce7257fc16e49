//! Pages of March 2024: a sentence in place of methods, one `## Example`, and permissions in `<pre>`.

use cloud_control::Handler;

use super::{HTML, METHODS, Page, finding, page, reading, text};
use crate::page::Reading;

const SENTENCE: &str = "Currently only <code>SELECT</code> is supported for this resource resource.";
const EXAMPLE: &str = "## Example\n```sql\nSELECT\nregion,\narn\nFROM aws.ivs.room\nWHERE region = 'us-east-1'\nAND data__Identifier = '<RoomArn>'\n```\n\n";
const LIST: &str =
    "## Example\n```sql\nSELECT region, arn FROM aws.ivs.rooms\nWHERE region = 'us-east-1'\n```\n\n";
const READ: &str = "## Permissions\n\nThese permissions are required:\n\n### Read\n<pre>\nivs:GetRoom,\nivs:GetRoom,\n*</pre>\n\n";

fn methods(page: &Page) -> Vec<(&str, &str, String)> {
    let methods = page.methods.iter();
    methods
        .map(|method| (method.name.value.as_str(), method.verb.as_str(), method.required_params.join(", ")))
        .collect()
}

fn actions(page: &Page, handler: Handler) -> Vec<&str> {
    page.permissions[&handler].iter().map(|action| action.value.as_str()).collect()
}

#[test]
fn a_page_that_has_select_alone_gets_by_identifier_and_lists_without() {
    for sentence in [
        SENTENCE,
        "Currently only SELECT is supported for this resource.",
        "Currently only `SELECT` is supported.",
        "\n<p>\nOnly\n<b>select</b> is supported</p>\n",
    ] {
        let one = page(HTML, sentence, &format!("{EXAMPLE}{READ}"));
        assert_eq!(methods(&one), [("get_resource", "SELECT", "data__Identifier, region".to_owned())]);
        let all = page(HTML, sentence, &format!("{LIST}{}", READ.replace("Read", "List")));
        assert_eq!(methods(&all), [("list_resource", "SELECT", "region".to_owned())]);
    }
}

#[test]
fn methods_that_no_table_states_are_no_facts_of_the_page() {
    let page = page(HTML, SENTENCE, EXAMPLE);
    assert!(page.to_json().contains(r#""methods":[]"#), "{}", page.to_json());
}

#[test]
fn without_an_example_permissions_say_which_methods_there_are() {
    let permissions =
        format!("{READ}### List\n<pre>ivs:ListRooms</pre>\n### Delete\n<pre>ivs:DeleteRoom</pre>\n");
    let page = page(HTML, SENTENCE, &permissions);
    assert_eq!(
        methods(&page).iter().map(|method| method.0).collect::<Vec<_>>(),
        ["get_resource", "list_resource"]
    );
    let found = finding(HTML, SENTENCE, "");
    assert!(
        found.starts_with("warning: room.md:19:1: found neither methods nor a SELECT example"),
        "{found}"
    );
}

#[test]
fn a_table_is_not_a_sentence() {
    let sentence = "`SELECT` is not supported for this resource.";
    assert!(page(HTML, sentence, EXAMPLE).methods.is_empty());
    assert_eq!(methods(&page(HTML, &format!("Only SELECT is supported.\n\n{METHODS}"), LIST)).len(), 1);
}

#[test]
fn the_example_states_the_identifier() {
    let identifier = |example: &str| {
        let page = page(HTML, SENTENCE, example);
        let statements = page.examples.statements;
        let [statement] = statements.as_slice() else { panic!("{statements:?}") };
        match &statement.value {
            crate::page::Example::Select { identifier, .. } => identifier.clone(),
            other => panic!("{other:?}"),
        }
    };
    for example in [
        EXAMPLE.to_owned(),
        EXAMPLE.replace("## Example", "## example"),
        EXAMPLE.replace("## Example", "## EXAMPLES"),
        EXAMPLE.replace("```sql", "```SQL"),
        EXAMPLE.replace("```sql", "```"),
        EXAMPLE
            .replace("```sql\n", "<pre>\n")
            .replace("```", "</pre>")
            .replace("'<RoomArn>'", "'&lt;RoomArn&gt;'"),
    ] {
        assert_eq!(identifier(&example), ["RoomArn"], "{example}");
    }
    let parts = EXAMPLE.replace("'<RoomArn>'", "'<RoomArn>'\nAND data__Identifier = '<Seat>'");
    assert_eq!(identifier(&parts), ["RoomArn", "Seat"]);
}

#[test]
fn permissions_in_pre_are_read_however_they_are_laid_out() {
    for list in [
        "<pre>\nivs:GetRoom,\nivs:GetRoom,\n*\n</pre>",
        "<pre>ivs:GetRoom,<br />ivs:GetRoom,<br />*</pre>",
        "<pre>\nivs:GetRoom<br>\nivs:GetRoom<br/>\n*<br />\n</pre>",
        "<pre>ivs:GetRoom,\n\nivs:GetRoom,\n\n\n*,</pre>",
        "\n\n<pre class=\"x, y\"><code>ivs:GetRoom,\n  ivs:<b>Get</b>Room,\n  &#42;\n</code></pre>\n",
        "   <pre>ivs:GetRoom, ivs&#58;GetRoom&#44; *\n   </pre>",
        "     <PRE>ivs:GetRoom, ivs:GetRoom, *</PRE>",
        "To read:\n<pre>ivs:GetRoom, ivs:GetRoom,&nbsp;*</pre> Done.",
        "<div>\n<pre>\nivs:GetRoom,\nivs:GetRoom,\n*\n</pre>\n</div>\n",
    ] {
        for heading in ["### Read", "### read", "#### READ", "### `Read`"] {
            let permissions =
                format!("## Permissions\n\n{heading}\n{list}\n### List\n<pre>ivs:ListRooms</pre>\n");
            for rest in [format!("{permissions}\n{EXAMPLE}"), format!("{EXAMPLE}{permissions}")] {
                let page = page(HTML, SENTENCE, &rest);
                assert_eq!(actions(&page, Handler::Get), ["ivs:GetRoom", "ivs:GetRoom", "*"], "{rest}");
                assert_eq!(actions(&page, Handler::List), ["ivs:ListRooms"], "{rest}");
            }
        }
        let tab = format!("## PERMISSIONS\n<Tabs>\n<TabItem value=\"read\">\n{list}\n</TabItem>\n</Tabs>\n");
        assert_eq!(actions(&page(HTML, METHODS, &tab), Handler::Get), ["ivs:GetRoom", "ivs:GetRoom", "*"]);
    }
}

#[test]
fn an_action_in_pre_has_its_place() {
    let text = text(HTML, SENTENCE, &format!("{EXAMPLE}{READ}"));
    let (Reading::Page(page), _) = reading(&text) else { panic!("a page") };
    let spans = page.permissions[&Handler::Get].iter().map(|action| &text[action.span.clone()]);
    assert_eq!(spans.collect::<Vec<_>>(), ["ivs:GetRoom", "ivs:GetRoom", "*"]);
}

#[test]
fn permissions_that_cannot_be_attributed_are_errors_with_a_place() {
    let found = |permissions: &str| {
        let found = finding(HTML, METHODS, permissions);
        found.strip_prefix("error: room.md:").expect("an error").to_owned()
    };
    assert_eq!(
        found("## Permissions\n\n### Rede\n<pre>ivs:GetRoom</pre>\n"),
        "28:1: found permissions for `Rede`, expected Create, Read, Update, Delete or List"
    );
    assert_eq!(
        found("## Permissions\n\nx <pre>ivs:GetRoom</pre>\n"),
        "27:3: found permissions for ``, expected Create, Read, Update, Delete or List"
    );
    assert_eq!(
        found("## Permissions\n### Read\n<pre>ivs:A</pre>\n<pre>ivs:B</pre>\n"),
        "28:1: found permissions for read again, expected them once"
    );
    assert_eq!(
        found("## Permissions\n### Read\n<pre>\nivs:A\n  ivs:B</pre>\n"),
        "28:1: found `ivs:A ivs:B`, expected one action between two commas"
    );
    assert_eq!(
        found("## Permissions\n### Read\n<pre>ivs:A\n\n### List\n"),
        "27:1: found a `<pre>` that doesn't end, expected `</pre>`"
    );
    for list in
        ["x: ivs:GetRoom, ivs:B", "\n    ivs:GetRoom,\n", "- `ivs:GetRoom`", "<ul><li>ivs:GetRoom</li></ul>"]
    {
        let found = found(&format!("## Permissions\n### Read\n{list}\n"));
        assert!(
            found.ends_with("found the action `ivs:GetRoom` in text, expected a fence or `<pre>` around it"),
            "{found}"
        );
    }
}
