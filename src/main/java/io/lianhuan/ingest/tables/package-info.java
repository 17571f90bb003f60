/**
 * The import tables: one record for each kind of row, with its Chinese headers and what it means for the graph.
 *
 * <p>A new table is a new record marked {@link io.lianhuan.ingest.Table}; nothing else has to be told. Its key columns are
 * those that any sheet of the kind has and no other kind has together. Where a sheet carries the keys of two tables, the
 * table that knows more of its headers is meant.
 */
@NullMarked
package io.lianhuan.ingest.tables;

import org.jspecify.annotations.NullMarked;
