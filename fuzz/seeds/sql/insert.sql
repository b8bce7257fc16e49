/*+ create */
INSERT INTO aws.ivs.stage (
  ,
  Name,
  Tags,
  region
)
SELECT
  '{{ name }}',
  '{{ tags }}',
  '{{ region }}'
RETURNING ErrorCode, Identifier;
