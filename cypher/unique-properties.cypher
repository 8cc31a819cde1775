// Which property is unique by itself, for each label and relationship type?
SHOW CONSTRAINTS YIELD type, entityType, labelsOrTypes, properties
WHERE (type CONTAINS 'UNIQUENESS' OR type ENDS WITH 'KEY') AND size(properties) = 1 AND size(labelsOrTypes) = 1
RETURN entityType = 'RELATIONSHIP' AS relationship, labelsOrTypes[0] AS name, properties[0] AS property
