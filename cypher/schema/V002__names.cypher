// Names to search by: exact and prefix through the range index, words through the full-text one (cjk splits Chinese into pairs of characters).
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (node:Company|Lot|Project) ON EACH [node.name] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
