// Sheets by their numbers.
//
// @param numbers  numbers of sheets
// @return number    its number
// @return name      the file
// @return sheet     the worksheet; null for text files
// @return sha256    the file's checksum
// @return importId  the import that read it first
UNWIND $numbers AS number
MATCH (source:SourceFile {number: number})
RETURN number, source.name AS name, source.sheet AS sheet, source.sha256 AS sha256,
  head(COLLECT { MATCH (source)<-[:READ]-(import:Import) RETURN import.id ORDER BY import.number }) AS importId
