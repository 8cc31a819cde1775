// Which single properties are the unique keys of labels?
SHOW CONSTRAINTS YIELD type, entityType, labelsOrTypes, properties
WHERE entityType = 'NODE' AND type CONTAINS 'UNIQUENESS' AND size(properties) = 1
RETURN labelsOrTypes[0] AS label, properties[0] AS property
