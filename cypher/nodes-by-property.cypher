// Which nodes of a label have these values of its unique property?
MATCH (node:`{label}`)
WHERE node.`{property}` IN $values
RETURN collect({id: elementId(node), node: node, degree: COUNT { (node)--() }}) AS found
