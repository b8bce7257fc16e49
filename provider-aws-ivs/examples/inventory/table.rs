//! The rows of the inventory, and how they are printed.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind, Write};

use provider_aws_ivs::Resource;
use provider_aws_ivs::provider_aws_core::ResourceModel;
use serde::Serialize;

/// A resource of any type.
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Row {
    #[serde(rename = "type")]
    type_name: &'static str,
    region: String,
    name: Option<String>,
    arn: String,
    tags: BTreeMap<String, String>,
}

impl Row {
    /// What any type has: most have a name, and all have tags. The identifier of each is its ARN.
    pub fn of<T: ResourceModel>(resource: &Resource<T>) -> Self {
        let properties = resource.raw();
        let tags = properties["Tags"].as_array().into_iter().flatten();
        let tags = tags.filter_map(|tag| Some((tag["Key"].as_str()?, tag["Value"].as_str()?)));
        Self {
            type_name: T::TYPE_NAME,
            region: resource.region().unwrap_or_default().to_owned(),
            name: properties["Name"].as_str().map(str::to_owned),
            arn: resource.identifier().to_string(),
            tags: tags.map(|(key, value)| (key.to_owned(), value.to_owned())).collect(),
        }
    }

    fn cells(&self) -> [String; 5] {
        let tags: Vec<String> = self.tags.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let name = self.name.clone().unwrap_or_default();
        [self.type_name.to_owned(), self.region.clone(), name, self.arn.clone(), tags.join(",")]
    }
}

/// Prints a table with aligned columns.
pub fn print(rows: &[Row]) -> io::Result<()> {
    let header = ["TYPE", "REGION", "NAME", "ARN", "TAGS"].map(str::to_owned);
    let rows: Vec<[String; 5]> = [header].into_iter().chain(rows.iter().map(Row::cells)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 5] = std::array::from_fn(width);
    let line = |row: &[String; 5]| {
        let cells = row.iter().zip(widths);
        let line: String = cells.map(|(cell, width)| format!("{cell:width$}  ")).collect();
        format!("{}\n", line.trim_end())
    };
    written(&rows.iter().map(line).collect::<String>())
}

/// Prints each row as an object on a line of its own.
pub fn print_json(rows: &[Row]) -> io::Result<()> {
    let lines: Result<Vec<String>, _> = rows.iter().map(serde_json::to_string).collect();
    written(&lines?.into_iter().map(|line| line + "\n").collect::<String>())
}

/// A reader that has seen enough, such as `head`, is no error.
fn written(text: &str) -> io::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}
