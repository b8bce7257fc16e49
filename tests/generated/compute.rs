//! A function that takes jobs from a queue, and containers that serve the shop.

use provider_aws_ecs::service::{AwsVpcConfiguration, LaunchType, NetworkConfiguration, ServiceDesiredState};
use provider_aws_ecs::task_definition::{
    ContainerDefinition, KeyValuePair, NetworkMode, PortMapping, RequiresCompatibilities,
    TaskDefinitionDesiredState,
};
use provider_aws_ecs::{Service, TaskDefinition};
use provider_aws_lambda::event_source_mapping::EventSourceMappingDesiredState;
use provider_aws_lambda::function::{
    Architectures, Code, DeadLetterConfig, Environment, FunctionDesiredState, FunctionPatch, Runtime,
};
use provider_aws_lambda::{Client, Error, EventSourceMapping, Function, Resource};

use crate::databases::Databases;
use crate::life;

pub struct Compute {
    resize: Resource<Function>,
    jobs: Resource<EventSourceMapping>,
    web: Resource<TaskDefinition>,
    shop: Resource<Service>,
}

impl Compute {
    /// `jobs` is the ARN of the queue that the function takes jobs from.
    pub async fn create(client: &Client, jobs: &str, databases: &Databases) -> Result<Self, Error> {
        let code = Code::new().s3_bucket("shop-code").s3_key("resize.zip");
        let state = FunctionDesiredState::new(code, "arn:aws:iam::123456789012:role/resize")
            .function_name("resize")
            .runtime(Runtime::Python3_12)
            .architectures([Architectures::Arm64])
            .handler("main.handler")
            .dead_letter_config(DeadLetterConfig::new().target_arn(jobs))
            .environment(Environment::new().variables([("LOG_LEVEL", "debug"), ("LogLevel", "info")]));
        let resize: Resource<Function> = life::create(client, state).await?;
        println!("function on {:?} as {:?}", resize.runtime, resize.role);
        let state = EventSourceMappingDesiredState::new(resize.identifier().as_ref())
            .event_source_arn(jobs)
            .batch_size(10);
        let jobs: Resource<EventSourceMapping> = life::create(client, state).await?;

        let container = ContainerDefinition::new("public.ecr.aws/nginx/nginx:stable", "web")
            .essential(true)
            .port_mappings([PortMapping::new().container_port(80)])
            .environment([KeyValuePair::new().name("CHANGES").value(databases.changes())]);
        let state = TaskDefinitionDesiredState::new()
            .family("web")
            .cpu("256")
            .memory("512")
            .network_mode(NetworkMode::from("awsvpc"))
            .requires_compatibilities([RequiresCompatibilities::from("FARGATE")])
            .execution_role_arn("arn:aws:iam::123456789012:role/execution")
            .container_definitions([container]);
        let web: Resource<TaskDefinition> = life::create(client, state).await?;
        let network =
            AwsVpcConfiguration::new().subnets(["subnet-0a1b2c3d"]).security_groups(["sg-0a1b2c3d"]);
        let state = ServiceDesiredState::new()
            .service_name("shop")
            .cluster("main")
            .launch_type(LaunchType::Fargate)
            .task_definition(web.identifier().as_ref())
            .network_configuration(NetworkConfiguration::new().awsvpc_configuration(network))
            .desired_count(2);
        let shop: Resource<Service> = life::create(client, state).await?;
        println!("service of task definition: {}", shop.task_definition == web.task_definition_arn);
        Ok(Self { resize, jobs, web, shop })
    }

    pub async fn update(&self, client: &Client) -> Result<(), Error> {
        // Each update needs the code, since it can't be read. A map is replaced as a whole.
        let patch = FunctionPatch::new(Code::new().s3_bucket("shop-code").s3_key("resize-2.zip"))
            .environment(Environment::new().variables([("LOG_LEVEL", "warn")]));
        let patch = self.resize.minimal(patch)?;
        let resize = life::update(client, &self.resize, patch).await?;
        println!(
            "function has {:?}",
            resize.environment.as_ref().and_then(|environment| environment.variables.as_ref())
        );
        let patch = self.jobs.edit(|jobs| jobs.batch_size(100).maximum_batching_window_in_seconds(5))?;
        life::update(client, &self.jobs, patch).await?;
        let patch = self.shop.edit(|shop| shop.desired_count(3))?;
        let shop = life::update(client, &self.shop, patch).await?;
        println!("service has {:?} tasks", shop.desired_count);
        Ok(())
    }

    pub async fn delete(&self, client: &Client) -> Result<(), Error> {
        println!("function listed: {}", life::is_listed(client, &self.resize).await?);
        println!("source of jobs listed: {}", life::is_listed(client, &self.jobs).await?);
        println!("service listed: {}", life::is_listed(client, &self.shop).await?);
        println!("task definition listed: {}", life::is_listed(client, &self.web).await?);
        life::delete(client, &self.shop).await?;
        life::delete(client, &self.web).await?;
        life::delete(client, &self.jobs).await?;
        life::delete(client, &self.resize).await
    }
}
