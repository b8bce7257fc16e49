DELETE FROM aws.ivs.stage WHERE Identifier = '{{ arn }}' AND region = 'eu-west-1';
