UPDATE aws.ivs.stage
SET PatchDocument = string('{{ {
  "Name": name,
  "Tags": tags
} | generate_patch_document }}')
WHERE Identifier = '{{ arn }}';
