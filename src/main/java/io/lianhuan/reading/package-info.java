/**
 * Files as they come from the platforms, read as tables of cells or as JSON documents, always as a stream.
 *
 * <p>A file's kind is told by its first bytes, never by its name. What cannot be read at all is an {@link UnreadableFile};
 * what cannot be read in a readable file is a {@link BrokenRow}, and the rest goes on. Nothing is mended and nothing is
 * guessed: a text is handed out as it stands in the file, or it is refused.
 *
 * <p>Rows are flyweights over the parser's own characters, because at ten million rows a {@code String} for every cell is
 * where the time goes. {@link CellDecoder} and {@link KeyDictionary} turn cells into values and numbers without one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.lianhuan.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
