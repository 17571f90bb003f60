package io.lianhuan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What a workbook says of its sheets. */
final class WorkbookOutline extends DefaultHandler {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** A sheet and the relation under which its part is found. */
    record Sheet(String name, String relation, boolean hidden) {}

    final List<Sheet> sheets = new ArrayList<>();
    boolean date1904;

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("workbookPr")) {
            date1904 = SheetParser.isTrue(attributes.getValue("date1904"));
        }
        if (local.equals("sheet")) {
            String relation = relation(attributes);
            String state = Objects.requireNonNullElse(attributes.getValue("state"), "visible");
            String name = Objects.requireNonNullElse(attributes.getValue("name"), "");
            sheets.add(new Sheet(name, Objects.requireNonNullElse(relation, ""), !state.equals("visible")));
        }
    }

    private static @Nullable String relation(Attributes attributes) {
        String relation = attributes.getValue(RELATIONS, "id");
        return relation != null ? relation : attributes.getValue(STRICT, "id");
    }
}
