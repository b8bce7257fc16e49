//! One SQL statement of an example, read by sqlparser.
//!
//! The docs use SQL keywords (`order`, `case`) as names without quotes, and leave commas that separate
//! nothing. Both are corrected in the tokens before they are parsed.

use sqlparser::ast::{self, BinaryOperator, Expr, SelectItem, SetExpr, Value};
use sqlparser::dialect::GenericDialect;
use sqlparser::keywords::Keyword;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Token, Tokenizer, TokenizerError};
use thiserror::Error;

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

/// Why an example isn't a statement that can be read.
#[derive(Debug, Error, PartialEq, Eq)]
pub(super) enum SqlError {
    #[error(transparent)]
    Tokens(#[from] TokenizerError),
    #[error(transparent)]
    Grammar(#[from] ParserError),
    #[error("{0} tokens, more than {MAX_TOKENS}")]
    Long(usize),
    #[error("{0} words and signs outside of lists, more than {MAX_NESTING_TOKENS}")]
    Deep(usize),
    #[error("a query that isn't a plain SELECT")]
    Query,
    #[error("a statement that isn't a SELECT, INSERT, UPDATE or DELETE")]
    Verb,
}

/// No example of the docs has more tokens.
const MAX_TOKENS: usize = 20_000;
/// Names and values in a list are siblings in the tree; any other token may nest, and sqlparser prints and
/// drops its trees by recursion.
const MAX_NESTING_TOKENS: usize = 150;

/// Reads the first statement of `sql`.
///
/// # Errors
///
/// Returns an error if `sql` doesn't begin with one of the four statements, or is too long or too deep.
pub(super) fn parse(sql: &str) -> Result<Statement, SqlError> {
    let dialect = GenericDialect {};
    let tokens = Tokenizer::new(&dialect, sql).tokenize()?;
    if tokens.len() > MAX_TOKENS {
        return Err(SqlError::Long(tokens.len()));
    }
    let tokens = correct(tokens);
    let nesting = tokens.iter().filter(|token| may_nest(token)).count();
    if nesting > MAX_NESTING_TOKENS {
        return Err(SqlError::Deep(nesting));
    }
    let mut parser = Parser::new(&dialect).with_tokens(tokens);
    match parser.parse_statement()? {
        ast::Statement::Query(query) => match *query.body {
            SetExpr::Select(select) => Ok(Statement::Select {
                columns: select.projection.iter().map(column).collect(),
                conditions: select.selection.iter().flat_map(conditions).collect(),
            }),
            _ => Err(SqlError::Query),
        },
        ast::Statement::Insert(insert) => Ok(Statement::Insert {
            columns: insert.columns.iter().map(|name| bare(&name.to_string())).collect(),
        }),
        ast::Statement::Update(update) => {
            Ok(Statement::Update { assignments: update.assignments.iter().map(assignment).collect() })
        }
        ast::Statement::Delete(_) => Ok(Statement::Delete),
        _ => Err(SqlError::Verb),
    }
}

/// Quotes the names in a list, and drops commas that separate nothing.
fn correct(tokens: Vec<Token>) -> Vec<Token> {
    let tokens: Vec<Token> =
        tokens.into_iter().filter(|token| !matches!(token, Token::Whitespace(_))).collect();
    let mut corrected: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let opens = corrected.last().is_some_and(|last| {
            matches!(last, Token::LParen | Token::Comma)
                || matches!(last, Token::Word(word) if word.keyword == Keyword::SELECT)
        });
        let closes = tokens.peek().is_some_and(|next| matches!(next, Token::Comma | Token::RParen));
        match token {
            Token::Comma if opens || tokens.peek() == Some(&Token::RParen) => {}
            Token::Word(mut word) if opens || closes => {
                word.keyword = Keyword::NoKeyword;
                word.quote_style = Some('"');
                corrected.push(Token::Word(word));
            }
            token => corrected.push(token),
        }
    }
    corrected
}

/// Whether a token may open a level of the tree.
fn may_nest(token: &Token) -> bool {
    match token {
        Token::Word(word) => word.quote_style.is_none(),
        Token::Comma | Token::SingleQuotedString(_) => false,
        _ => true,
    }
}

fn column(item: &SelectItem) -> String {
    bare(&item.to_string())
}

/// A name as the example writes it: without the quotes of [`correct`], and `a/b` without sqlparser's spaces.
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
