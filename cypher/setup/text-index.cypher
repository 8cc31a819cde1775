// Makes the full-text index over the text properties of the datasets; the one label and property stand for all of them.
CREATE FULLTEXT INDEX _tsunagi_text IF NOT EXISTS FOR (n:`{label}`) ON EACH [n.`{property}`]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
