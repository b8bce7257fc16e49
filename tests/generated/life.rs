//! What happens to each resource, whatever its type is. Each step prints a line.

use provider_aws_s3::provider_aws_core::Unchecked;
use provider_aws_s3::provider_aws_core::generic::{
    CreateResource, DeleteResource, GetResource, ListResources, UpdateResource,
};
use provider_aws_s3::{Client, Error, Resource};

/// Creates a resource, and waits for it.
pub async fn create<T>(client: &Client, state: T::DesiredState) -> Result<Resource<T>, Error>
where
    T: CreateResource<Unchecked> + GetResource<Unchecked>,
{
    let resource = T::create(client, state).await?.wait().await?;
    println!("created {}", T::TYPE_NAME);
    Ok(resource)
}

/// Changes a resource, waits for it, and reads it again.
pub async fn update<T>(client: &Client, resource: &Resource<T>, patch: T::Patch) -> Result<Resource<T>, Error>
where
    T: UpdateResource<Unchecked> + GetResource<Unchecked>,
{
    T::update(client, resource.identifier().clone(), patch).await?.wait().await?;
    let resource = T::get(client, resource.identifier().clone()).await?;
    println!("updated {}", T::TYPE_NAME);
    Ok(resource)
}

/// Whether a list of all resources of the type has the resource.
pub async fn is_listed<T>(client: &Client, resource: &Resource<T>) -> Result<bool, Error>
where
    T: ListResources<Unchecked>,
{
    Ok(T::list(client).await?.iter().any(|listed| listed.identifier() == resource.identifier()))
}

/// Deletes a resource, waits for that, and sees that it is gone.
pub async fn delete<T>(client: &Client, resource: &Resource<T>) -> Result<(), Error>
where
    T: DeleteResource<Unchecked> + GetResource<Unchecked>,
{
    let deletion = T::delete(client, resource.identifier().clone()).await?.wait().await?;
    let found = T::get(client, resource.identifier().clone()).optional().await?;
    println!("{}: {deletion}, found {:?}", T::TYPE_NAME, found.is_some());
    Ok(())
}
