// Makes a property the unique key of a label.
CREATE CONSTRAINT IF NOT EXISTS FOR (n:`{label}`) REQUIRE n.`{key}` IS UNIQUE
