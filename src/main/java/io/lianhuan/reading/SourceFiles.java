package io.lianhuan.reading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of an import, folders opened, in the order of their names.
 *
 * @param files each file once, sorted by name, then by path
 * @param skipped what lies in the folders and is not read
 */
public record SourceFiles(List<SourceFile> files, List<Skipped> skipped) {

    /** The ending of a file of rejected rows. A folder's own rejects are not imported again by accident. */
    public static final String REJECTS = ".rejects.csv";

    /** What lies beside data in folders. */
    private static final Pattern NO_DATA =
            Pattern.compile("(?i)(?:readme|licen[cs]e|copying|notice)(?:\\..*)?|truth\\.json|.*\\.(?:md|yaml|yml)");

    /** A file that is left alone, and why. */
    public record Skipped(Path path, String reason) {}

    public SourceFiles {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /**
     * The files at these paths. A folder stands for everything below it except hidden files, Office lock files and reject
     * files; a file that is named itself is always taken.
     *
     * @throws UnreadableFile if a path does not exist or a folder cannot be listed
     */
    public static SourceFiles in(List<Path> paths) {
        return in(paths, Map.of());
    }

    /**
     * The files at these paths, of which some have names that their paths do not tell.
     *
     * @param names by path, as it stands in {@code paths}
     */
    public static SourceFiles in(List<Path> paths, Map<Path, String> names) {
        Map<Path, SourceFile> files = new LinkedHashMap<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Path path : paths) {
            String name = names.get(path);
            if (name == null) {
                add(path, files, skipped);
            } else {
                files.putIfAbsent(key(path), SourceFile.named(path, name));
            }
        }
        List<SourceFile> sorted = new ArrayList<>(files.values());
        sorted.sort(Comparator.comparing(SourceFile::name).thenComparing(SourceFile::path));
        skipped.sort(Comparator.comparing(Skipped::path));
        return new SourceFiles(sorted, skipped);
    }

    private static void add(Path path, Map<Path, SourceFile> files, List<Skipped> skipped) {
        if (!Files.isDirectory(path)) {
            files.putIfAbsent(key(path), SourceFile.at(path));
            return;
        }
        try {
            Files.walkFileTree(path, new Walk(path, files, skipped));
        } catch (IOException e) {
            throw new UnreadableFile("The folder cannot be listed.", path.toString(), "Check its rights.", e);
        }
    }

    private static Path key(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Map<Path, SourceFile> files;
        private final List<Skipped> skipped;

        Walk(Path root, Map<Path, SourceFile> files, List<Skipped> skipped) {
            this.root = root;
            this.files = files;
            this.skipped = skipped;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root) || !lastPart(folder).startsWith(".")) {
                return FileVisitResult.CONTINUE;
            }
            skipped.add(new Skipped(folder, "hidden folder"));
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String reason = attributes.isRegularFile() ? reasonToSkip(lastPart(file)) : "not a regular file";
            if (reason == null) {
                String name = root.relativize(file).toString().replace('\\', '/');
                files.putIfAbsent(key(file), SourceFile.named(file, name));
            } else {
                skipped.add(new Skipped(file, reason));
            }
            return FileVisitResult.CONTINUE;
        }

        private static String lastPart(Path path) {
            return String.valueOf(path.getFileName());
        }

        private static @Nullable String reasonToSkip(String name) {
            if (NO_DATA.matcher(name).matches()) {
                return "text about the data; name it to import it";
            }
            if (name.startsWith("~$")) {
                return "lock file of an open workbook";
            }
            if (name.startsWith(".")) {
                return "hidden file";
            }
            return name.toLowerCase(Locale.ROOT).endsWith(REJECTS)
                    ? "file of rejected rows; name it to import it"
                    : null;
        }
    }
}
