//! One SQL statement of an example, read by sqlparser.
//!
//! The docs use names that are SQL keywords (`order`, `case`) without quotes, and leave commas before nothing; both are
//! mended in the tokens before they are parsed.

use sqlparser::ast::{self, BinaryOperator, Expr, SelectItem, SetExpr, Value};
use sqlparser::dialect::GenericDialect;
use sqlparser::keywords::Keyword;
use sqlparser::parser::Parser;
use sqlparser::tokenizer::{Token, Tokenizer};

/// What a statement states.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Statement {
    Select { columns: Vec<String>, conditions: Vec<Assignment> },
    Insert { columns: Vec<String> },
    Update { assignments: Vec<Assignment> },
    Delete,
}

/// `name = 'value'`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Assignment {
    pub name: String,
    pub value: String,
}

/// Reads the first statement of `sql`; the error says what is wrong with it.
pub(super) fn parse(sql: &str) -> Result<Statement, String> {
    // A statement of this many tokens is no example.
    const MOST_TOKENS: usize = 20_000;
    // Names and values in a list lie side by side; anything else may stand upon what is before it, and sqlparser prints
    // and drops its trees by recursion.
    const MOST_JOINTS: usize = 150;
    let dialect = GenericDialect {};
    let tokens = Tokenizer::new(&dialect, sql).tokenize().map_err(|error| error.to_string())?;
    if tokens.len() > MOST_TOKENS {
        return Err(format!("{} tokens, more than {MOST_TOKENS}", tokens.len()));
    }
    let tokens = mend(tokens);
    let joints = tokens.iter().filter(|token| is_joint(token)).count();
    if joints > MOST_JOINTS {
        return Err(format!("{joints} words and signs outside of lists, more than {MOST_JOINTS}"));
    }
    let mut parser = Parser::new(&dialect).with_tokens(tokens);
    match parser.parse_statement().map_err(|error| error.to_string())? {
        ast::Statement::Query(query) => match *query.body {
            SetExpr::Select(select) => Ok(Statement::Select {
                columns: select.projection.iter().map(column).collect(),
                conditions: select.selection.iter().flat_map(conditions).collect(),
            }),
            _ => Err("a query that is no plain SELECT".to_owned()),
        },
        ast::Statement::Insert(insert) => Ok(Statement::Insert {
            columns: insert.columns.iter().map(|name| bare(&name.to_string())).collect(),
        }),
        ast::Statement::Update(update) => {
            Ok(Statement::Update { assignments: update.assignments.iter().map(assignment).collect() })
        }
        ast::Statement::Delete(_) => Ok(Statement::Delete),
        _ => Err("a statement that is no SELECT, INSERT, UPDATE or DELETE".to_owned()),
    }
}

/// Quotes names that stand in a list, and drops commas that separate nothing.
fn mend(tokens: Vec<Token>) -> Vec<Token> {
    let tokens: Vec<Token> =
        tokens.into_iter().filter(|token| !matches!(token, Token::Whitespace(_))).collect();
    let mut mended: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let opens = mended.last().is_some_and(|last| {
            matches!(last, Token::LParen | Token::Comma)
                || matches!(last, Token::Word(word) if word.keyword == Keyword::SELECT)
        });
        let closes = tokens.peek().is_some_and(|next| matches!(next, Token::Comma | Token::RParen));
        match token {
            Token::Comma if opens || tokens.peek() == Some(&Token::RParen) => {}
            Token::Word(mut word) if opens || closes => {
                word.keyword = Keyword::NoKeyword;
                word.quote_style = Some('"');
                mended.push(Token::Word(word));
            }
            token => mended.push(token),
        }
    }
    mended
}

fn is_joint(token: &Token) -> bool {
    match token {
        Token::Word(word) => word.quote_style.is_none(),
        Token::Comma | Token::SingleQuotedString(_) => false,
        _ => true,
    }
}

fn column(item: &SelectItem) -> String {
    bare(&item.to_string())
}

/// A name as the example writes it: without the quotes of `mend`, `a/b` without sqlparser's spaces.
fn bare(name: &str) -> String {
    name.chars().filter(|c| *c != '"' && !c.is_whitespace()).collect()
}

fn assignment(assignment: &ast::Assignment) -> Assignment {
    Assignment {
        name: bare(&assignment.target.to_string()),
        value: literal(&assignment.value).unwrap_or_default(),
    }
}

/// The `name = 'value'` of a condition whose parts are joined with AND.
fn conditions(condition: &Expr) -> Vec<Assignment> {
    let mut found = Vec::new();
    let mut open = vec![condition];
    while let Some(expression) = open.pop() {
        let Expr::BinaryOp { left, op, right } = expression else {
            continue;
        };
        match op {
            BinaryOperator::And => open.extend([right.as_ref(), left.as_ref()]),
            BinaryOperator::Eq => {
                if let Some(value) = literal(right) {
                    found.push(Assignment { name: bare(&left.to_string()), value });
                }
            }
            _ => {}
        }
    }
    found
}

/// The text of `'text'`, or of `string('text')`.
fn literal(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Value(value) => match &value.value {
            Value::SingleQuotedString(text) => Some(text.clone()),
            _ => None,
        },
        Expr::Function(function) => match &function.args {
            ast::FunctionArguments::List(list) => match list.args.as_slice() {
                [ast::FunctionArg::Unnamed(ast::FunctionArgExpr::Expr(argument))] => literal(argument),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn condition(name: &str, value: &str) -> Assignment {
        Assignment { name: name.to_owned(), value: value.to_owned() }
    }

    #[test]
    fn keywords_may_be_names_and_a_path_is_a_name() {
        let statement = parse(
            "SELECT\norder,\ncase,\nschedule/schedule_id\nFROM aws.x.y\nWHERE data__Identifier = '<A>|<B>';",
        );
        let columns = ["order", "case", "schedule/schedule_id"].map(str::to_owned).to_vec();
        let conditions = vec![condition("data__Identifier", "<A>|<B>")];
        assert_eq!(statement, Ok(Statement::Select { columns, conditions }));
    }

    #[test]
    fn commas_before_nothing_are_dropped() {
        let statement = parse(
            "/*+ create */\nINSERT INTO aws.x.y (\n ,\n region\n)\nSELECT \n'{{  }}',\n'{{ region }}';",
        );
        assert_eq!(statement, Ok(Statement::Insert { columns: vec!["region".to_owned()] }));
    }

    #[test]
    fn an_update_sets_a_patch_document_and_returns() {
        let statement = parse(
            "UPDATE awscc.x.y SET PatchDocument = string('{{ { \"A\": a } }}') WHERE Identifier = 'x' RETURNING ErrorCode;",
        );
        let assignments = vec![condition("PatchDocument", "{{ { \"A\": a } }}")];
        assert_eq!(statement, Ok(Statement::Update { assignments }));
        assert_eq!(parse("DELETE FROM awscc.x.y WHERE Identifier = 'x';"), Ok(Statement::Delete));
    }

    #[test]
    fn what_is_no_statement_is_an_error_and_no_panic_or_overflow() {
        let deep = format!("SELECT a FROM b WHERE {}", "a = 'x' AND ".repeat(100_000));
        for sql in ["", "DROP TABLE x", "'", &"(".repeat(100_000), &deep] {
            assert!(parse(sql).is_err());
        }
    }
}
