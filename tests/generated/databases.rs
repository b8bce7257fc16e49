//! An encrypted table, and a database in private subnets.

use provider_aws_dynamodb::Table;
use provider_aws_dynamodb::table::{
    AttributeDefinition, AttributeDefinitionAttributeType as AttributeType, BillingMode, KeySchema,
    SseSpecification, StreamSpecification, StreamSpecificationStreamViewType as StreamViewType,
    TableDesiredState, TimeToLiveSpecification,
};
use provider_aws_rds::db_instance::DbInstanceDesiredState;
use provider_aws_rds::db_subnet_group::DbSubnetGroupDesiredState;
use provider_aws_rds::{Client, DbInstance, DbSubnetGroup, Error, Resource};

use crate::life;

pub struct Databases {
    table: Resource<Table>,
    subnets: Resource<DbSubnetGroup>,
    orders: Resource<DbInstance>,
}

impl Databases {
    pub async fn create(client: &Client) -> Result<Self, Error> {
        let state = TableDesiredState::new([KeySchema::new("id", "HASH"), KeySchema::new("at", "RANGE")])
            .table_name("carts")
            .attribute_definitions([
                AttributeDefinition::new("id", AttributeType::S),
                AttributeDefinition::new("at", AttributeType::N),
            ])
            .billing_mode(BillingMode::PayPerRequest)
            .sse_specification(SseSpecification::new(true).sse_type("KMS"))
            .stream_specification(StreamSpecification::new(StreamViewType::NewImage));
        let table: Resource<Table> = life::create(client, state).await?;
        println!("table encrypted: {:?}", table.sse_specification.as_ref().and_then(|sse| sse.sse_enabled));

        let state = DbSubnetGroupDesiredState::new("Private subnets", ["subnet-0a1b2c3d", "subnet-4e5f6071"])
            .db_subnet_group_name("private");
        let subnets: Resource<DbSubnetGroup> = life::create(client, state).await?;
        let group = subnets.db_subnet_group_name.as_deref().unwrap_or_default();
        let state = DbInstanceDesiredState::new()
            .db_instance_identifier("orders")
            .db_instance_class("db.t4g.micro")
            .engine("postgres")
            .allocated_storage("20")
            .storage_encrypted(true)
            .db_subnet_group_name(group)
            .master_username("shop")
            .master_user_password("not-a-real-password");
        let orders: Resource<DbInstance> = life::create(client, state).await?;
        println!(
            "database in {:?}, its password is {:?}",
            orders.db_subnet_group_name, orders.master_user_password
        );
        Ok(Self { table, subnets, orders })
    }

    /// The ARN of the stream of the table.
    pub fn changes(&self) -> &str {
        self.table.stream_arn.as_deref().unwrap_or_default()
    }

    pub async fn update(&self, client: &Client) -> Result<(), Error> {
        let time_to_live = TimeToLiveSpecification::new(true).attribute_name("expires");
        let patch = self.table.edit(|table| table.time_to_live_specification(time_to_live))?;
        let table = life::update(client, &self.table, patch).await?;
        println!(
            "table expires by {:?}",
            table.time_to_live_specification.as_ref().and_then(|it| it.attribute_name.as_deref())
        );
        let patch = self.orders.edit(|orders| orders.db_instance_class("db.t4g.small").multi_az(true))?;
        let orders = life::update(client, &self.orders, patch).await?;
        println!("database on {:?}", orders.db_instance_class);
        Ok(())
    }

    pub async fn delete(&self, client: &Client) -> Result<(), Error> {
        println!("table listed: {}", life::is_listed(client, &self.table).await?);
        println!("subnets listed: {}", life::is_listed(client, &self.subnets).await?);
        println!("database listed: {}", life::is_listed(client, &self.orders).await?);
        life::delete(client, &self.orders).await?;
        life::delete(client, &self.subnets).await?;
        life::delete(client, &self.table).await
    }
}
