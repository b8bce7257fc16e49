SELECT
  region,
  arn,
  order,
  tags/key
FROM aws.ivs.stage
WHERE region = 'eu-west-1' AND data__Identifier = '<Arn>|<Name>';
