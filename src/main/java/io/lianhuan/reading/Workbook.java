package io.lianhuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A workbook of Excel 2007 or later, each worksheet a table.
 *
 * <p>The worksheets are read as SAX events; in memory stand the shared strings (two bytes a character, at most
 * {@link ReadLimits#sharedCharacters}) and one row. Every sheet's header is looked for before the first row of any sheet is
 * handed out. The unpacked sizes are checked before and while they are unpacked; a DOCTYPE anywhere is refused by POI's
 * parser.
 */
final class Workbook {

    private static final long SMALL_PART = 16L << 20;
    private static final String SAVE = "Open it in Excel or WPS and save it again as .xlsx.";

    static {
        // Process-wide settings of POI: a part may unfold a hundred times, and never to POI's own 4 GiB.
        ZipSecureFile.setMinInflateRatio(0.01);
    }

    private final SourceFile file;
    private final ReadLimits limits;
    private final TableReader.Handler handler;
    private final HeaderFinder finder;
    private long unpackedBytes;
    private long unpackedRead;

    Workbook(SourceFile file, ReadLimits limits, Headers known, TableReader.Handler handler) {
        this.file = file;
        this.limits = limits;
        this.handler = handler;
        finder = new HeaderFinder(known);
    }

    /** Says what an OLE file is, none of which is read. */
    static UnreadableFile oldFormat(SourceFile file) {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.path().toFile(), true)) {
            if (parts.getRoot().hasEntry("EncryptedPackage")) {
                return new UnreadableFile(
                        "The workbook is encrypted with a password.", file.name(), "Save it without a password.");
            }
            if (parts.getRoot().hasEntry("Workbook") || parts.getRoot().hasEntry("Book")) {
                return new UnreadableFile(
                        "This is a workbook of Excel 97-2003 (.xls), whatever its name says.",
                        file.name(),
                        "Save it as .xlsx.");
            }
        } catch (IOException | RuntimeException e) {
            return new UnreadableFile("This is a damaged Office file.", file.name(), SAVE, e);
        }
        return new UnreadableFile("This Office file is not a workbook.", file.name(), "Save the table as .xlsx.");
    }

    void read() {
        try {
            checkParts();
            try (OPCPackage parts = open()) {
                Contents contents = contents(parts);
                for (Table table : contents.tables()) {
                    read(contents, table);
                }
            }
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw damaged(e);
        }
    }

    private OPCPackage open() throws OpenXML4JException {
        try {
            return OPCPackage.open(file.path().toFile(), PackageAccess.READ);
        } catch (RuntimeException e) { // POI answers damaged packages with exceptions of many kinds
            throw damaged(e);
        }
    }

    private UnreadableFile damaged(Exception cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof UnreadableFile known) {
                return known;
            }
            String message = String.valueOf(t.getMessage());
            if (message.contains("DOCTYPE")) {
                return new UnreadableFile(
                        "The workbook holds a DOCTYPE, which no Excel writes.", file.name(), SAVE, cause);
            }
            if (message.contains("Zip bomb")) {
                return tooBig("A part unfolds to more than a hundred times its size.");
            }
        }
        return new UnreadableFile("The workbook is damaged.", file.name(), SAVE, cause);
    }

    private UnreadableFile tooBig(String what) {
        return new UnreadableFile(what, file.name(), "Export fewer rows at a time, or as CSV UTF-8.");
    }

    /** Sizes and names as the archive states them, and the true size of every part that is held in memory whole. */
    private void checkParts() throws IOException {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            if (zip.size() > limits.zipEntries()) {
                throw tooBig("The workbook has more than %d parts.".formatted(limits.zipEntries()));
            }
            checkKind(zip);
            long total = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                total += Math.max(0, entry.getSize());
                check(zip, entry);
            }
            unpackedBytes = Math.max(1, total);
            if (total > limits.zipTotalBytes()) {
                throw tooBig("The workbook unfolds to more than %d bytes.".formatted(limits.zipTotalBytes()));
            }
        }
    }

    private void checkKind(ZipFile zip) {
        if (zip.getEntry("xl/vbaProject.bin") != null) {
            throw new UnreadableFile("The workbook holds macros.", file.name(), "Save it as .xlsx, without macros.");
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new UnreadableFile("This is a binary workbook (.xlsb).", file.name(), "Save it as .xlsx.");
        }
        if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
            String what = zip.getEntry("word/document.xml") != null
                    ? "This is a Word document."
                    : "This archive is not a workbook.";
            throw new UnreadableFile(what, file.name(), "Import the tables in it as .xlsx or CSV.");
        }
    }

    private void check(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.getSize() > limits.zipEntryBytes()) {
            throw tooBig("A part of the workbook unfolds to more than %d bytes.".formatted(limits.zipEntryBytes()));
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean streamed =
                name.contains("worksheets/") || name.endsWith("sharedstrings.xml") || name.contains("media/");
        if (streamed && !name.endsWith(".rels")) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (in.skip(SMALL_PART + 1) > SMALL_PART) {
                throw tooBig("A part of the workbook other than its sheets unfolds to more than 16 MiB.");
            }
        }
    }

    /** A sheet with the header that was found on it. */
    private record Table(WorkbookOutline.Sheet sheet, HeaderFinder.Found header) {}

    /** All that is known before the first row is handed out. */
    private record Contents(XSSFReader reader, CellStyles styles, SharedTexts texts, List<Table> tables) {}

    private Contents contents(OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<String> without = new ArrayList<>();
        Contents contents;
        try {
            contents = contents(parts, without);
        } catch (RuntimeException e) { // as above
            throw damaged(e);
        }
        without.forEach(name -> handler.note("Sheet %s has no header and is passed over.".formatted(name)));
        return contents;
    }

    private Contents contents(OPCPackage parts, List<String> without)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(parts);
        WorkbookOutline outline = new WorkbookOutline();
        parse(reader.getWorkbookData(), outline);
        CellStyles styles = new CellStyles(outline.date1904);
        parsePart(parts, XSSFRelation.STYLES, styles);
        SharedTexts texts = new SharedTexts(file, limits);
        parsePart(parts, XSSFRelation.SHARED_STRINGS, texts);
        Contents contents = new Contents(reader, styles, texts, new ArrayList<>());
        findTables(outline, contents, without);
        return contents;
    }

    private void findTables(WorkbookOutline outline, Contents contents, List<String> without)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        String nearest = "";
        for (WorkbookOutline.Sheet sheet : outline.sheets) {
            SheetTop top = new SheetTop(where(sheet), limits);
            parseSheet(contents, sheet, top);
            HeaderFinder.Found found = finder.find(top.tops());
            if (found == null) {
                without.add(sheet.name());
                nearest = nearest.isEmpty() ? finder.nearest(top.tops()) : nearest;
            } else {
                finder.refuseDuplicates(found, where(sheet));
                contents.tables().add(new Table(sheet, found));
            }
        }
        if (contents.tables().isEmpty()) {
            throw noHeader(nearest);
        }
    }

    private UnreadableFile noHeader(String nearest) {
        return new UnreadableFile(
                "No header is found in the first %d rows of any sheet.%s".formatted(limits.headerRows(), nearest),
                file.name(),
                "Put the names of the columns above the rows, or import with a mapping file.");
    }

    private void read(Contents contents, Table table)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        WorkbookOutline.Sheet sheet = table.sheet();
        if (sheet.hidden()) {
            handler.note("Sheet %s is hidden; it is read like any other.".formatted(sheet.name()));
        }
        HeaderFinder.Found header = table.header();
        if (!handler.sheet(new SheetHeader(file, sheet.name(), header.line(), header.headers()))) {
            return;
        }
        SheetBody body = new SheetBody(handler, header);
        parseSheet(contents, sheet, body);
        body.end();
    }

    private String where(WorkbookOutline.Sheet sheet) {
        return file.name() + ", sheet " + sheet.name();
    }

    private void parseSheet(Contents contents, WorkbookOutline.Sheet sheet, SheetParser.Sink sink)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try {
            InputStream part = contents.reader().getSheet(sheet.relation());
            parse(part, new SheetParser(where(sheet), limits, contents.styles(), contents.texts(), sink));
        } catch (SheetParser.Enough enough) {
            // The rows at the top are all that was wanted.
        }
    }

    private void parsePart(OPCPackage parts, XSSFRelation kind, DefaultHandler contents)
            throws IOException, SAXException, ParserConfigurationException {
        for (PackagePart part : parts.getPartsByContentType(kind.getContentType())) {
            parse(part.getInputStream(), contents);
        }
    }

    private void parse(@Nullable InputStream part, DefaultHandler contents)
            throws IOException, SAXException, ParserConfigurationException {
        if (part == null) {
            throw new UnreadableFile("A part of the workbook is missing.", file.name(), SAVE);
        }
        try (InputStream in = new Capped(part, limits.zipEntryBytes())) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(contents);
            xml.parse(new InputSource(in));
        }
    }

    /** A stream that does not believe the size the archive states. */
    private final class Capped extends java.io.FilterInputStream {

        private long left;

        Capped(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            return count(n, n);
        }

        private int count(int result, int bytes) {
            left -= Math.max(0, bytes);
            unpackedRead += Math.max(0, bytes);
            file.moveTo(Math.min(file.size(), Math.round((double) file.size() * unpackedRead / unpackedBytes)));
            if (left < 0) {
                throw tooBig("A part of the workbook unfolds to more than %d bytes.".formatted(limits.zipEntryBytes()));
            }
            return result;
        }
    }
}
