//! The form that text of pages has, and that it is inert.

use proptest::prelude::*;

use super::markdown;
use crate::markdown::tests::check_inert;

#[test]
fn html_becomes_markdown() {
    for (html, expected) in [
        ("plain text, nothing else", "plain text, nothing else"),
        ("a <b>b</b> <i>c</i> <code>d</code>.", "a **b** *c* `d`."),
        ("a<br />b", "a\n\nb"),
        ("<p>a</p><p>b<p>c", "a\n\nb\n\nc"),
        ("a: <ul><li>b</li><li><p>c</p><p>d</p></li></ul>e", "a:\n\n- b\n- c\n\n  d\n\ne"),
        ("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n   - b\n2. c"),
        ("a<li>b", "a\n\n- b"),
        ("<details><summary>a</summary>b<br />c</details>", "a\n\nb\n\nc"),
        ("see <a href=\"https://x.y/z\">the <code>z</code></a>.", "see [the `z`](https://x.y/z)."),
        ("see <a href=\"javascript:evil()\">this</a> <a>that</a>", "see this that"),
        ("<a href=\"https://x.y/z\">a", "a"),
        ("<pre>a\n  b</pre>c", "```text\na\n  b\n```\n\nc"),
        ("a <b>b", "a b"),
        ("arn:aws:s3:::<Bucket>/<key-name>", r"arn:aws:s3:::\<Bucket\>/\<key-name\>"),
        ("a < b, <!-- c -->d", r"a \< b, d"),
        ("a &lt;b&gt; &amp; R&amp;D &quot;", r#"a \<b\> & R&D ""#),
        ("a &lt;br&#x2F;&gt;b &lt;code&gt;c&lt;&#x2F;code&gt;", "a\n\nb `c`"),
        ("a &amp;lt; b &amp;quot;", r#"a \< b ""#),
        ("", ""),
    ] {
        assert_eq!(markdown(html), expected, "{html}");
    }
}

#[test]
fn markdown_in_text_stays_markdown() {
    for (text, expected) in [
        ("``a`` and `b`", "`a` and `b`"),
        ("a ` b", r"a \` b"),
        ("&#91;a&#93;(https:&#x2F;&#x2F;x.y)", "[a](https://x.y)"),
        ("[](https://x.y) [a](b.html) [c]", r"<https://x.y> \[a\](b.html) \[c\]"),
        ("[<code>a</code> [b]](https://x.y)", r"[`a` \[b\]](https://x.y)"),
        ("the *User Guide*. _Note_: **a**", "the *User Guide*. *Note*: **a**"),
        (
            "[a-z]*[0-9]*x, ec2:* and s3:*, snake_case_name, 2 * 3 * 4",
            r"\[a-z\]\*\[0-9\]\*x, ec2:\* and s3:\*, snake_case_name, 2 \* 3 \* 4",
        ),
        ("in the **. a", r"in the \*\*. a"),
        ("https://x.y/z, too", "<https://x.y/z>, too"),
    ] {
        assert_eq!(markdown(text), expected, "{text}");
    }
}

#[test]
fn lists_in_text_are_lists() {
    let list = "Use:\n\n- `a` - one\n- b\n\nElse c.";
    for text in [
        "Use:<br />+ <code>a</code> - one<br />+ b<br />Else c.",
        "Use: &lt;br&#x2F;&gt;  +  ``a`` - one&lt;br&#x2F;&gt;  +  b&lt;br&#x2F;&gt;  Else c.",
        "<details><summary>Use:</summary>+ `a` - one<br />+ b</details>Else c.",
        "Use:\n\n* `a` - one\n* b\n\nElse c.",
        "Use:\n- `a` -\n  one\n- b<br/>Else c.",
        "Use:+ `a` - one + b<br>Else c.",
        "Use: + `a` - one + b<br>Else c.",
        "Use: • `a` - one • b<p>Else c.",
    ] {
        assert_eq!(markdown(text), list, "{text}");
    }
    assert_eq!(markdown("Do:<br/>1. a<br/>2. b"), "Do:\n\n1. a\n2. b");
    assert_eq!(markdown("a + b, 1. x * y - `:+ c`"), "a + b, 1. x \\* y - `:+ c`");
}

#[test]
fn sentences_are_apart() {
    for (text, expected) in [
        ("of characters.You can", "of characters. You can"),
        ("of characters.You can.The <code>x</code>", "of characters. You can. The `x`"),
        (
            "use Fn::GetAtt Script.Arn or `a.The b`, $request.querystring.Name for it",
            "use Fn::GetAtt Script.Arn or `a.The b`, $request.querystring.Name for it",
        ),
    ] {
        assert_eq!(markdown(text), expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_of_pages_is_written_inert(parts in prop::collection::vec(prop::sample::select(PARTS.to_vec()), 0..40)) {
        check_inert(&markdown(&parts.concat()));
    }
}

const PARTS: &[&str] = &[
    "a",
    "B",
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "`",
    "``",
    "```",
    "[",
    "](",
    "](https://x.y/a)",
    ")",
    "!",
    "<",
    ">",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<!--",
    "-->",
    "<p>",
    "<br/>",
    "<ul>",
    "</ul>",
    "<ol>",
    "<li>",
    "</li>",
    "<code>",
    "</code>",
    "<pre>",
    "</pre>",
    "<script>",
    "<a href=\"https://x.y\">",
    "<a href='x'>",
    "</a>",
    "&",
    "&lt;",
    "&lt;b&gt;",
    "&lt;&#x2F;code&gt;",
    "&amp;lt;",
    "&#96;",
    ";",
    "#",
    "+ ",
    "- ",
    "1. ",
    "---",
    "|",
    "===",
    "~~",
    "\\",
    ":",
    ".",
    "https://x.y",
    "    ",
    "\u{202e}",
    "é",
    "[^1]",
    "<x",
    "\0",
];
