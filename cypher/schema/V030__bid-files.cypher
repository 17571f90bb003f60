// How many firms ever used an author or a content is asked for each pair that shares one.
CREATE INDEX bid_file_author IF NOT EXISTS FOR (node:BidFile) ON (node.author);
CREATE INDEX bid_file_last_saved_by IF NOT EXISTS FOR (node:BidFile) ON (node.lastSavedBy);
CREATE INDEX bid_file_sha256 IF NOT EXISTS FOR (node:BidFile) ON (node.sha256);
CREATE INDEX bid_file_md5 IF NOT EXISTS FOR (node:BidFile) ON (node.md5);
