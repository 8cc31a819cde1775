// Which types do relationships have?
CALL db.relationshipTypes() YIELD relationshipType
RETURN collect(relationshipType) AS names
