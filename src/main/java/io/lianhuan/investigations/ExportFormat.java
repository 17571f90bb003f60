package io.lianhuan.investigations;

import org.springframework.http.MediaType;

/** How a canvas can be taken out. */
enum ExportFormat {
    /** For Gephi, yEd, Cytoscape and igraph. */
    GRAPHML("application", "graphml+xml"),
    /** For Gephi. */
    GEXF("application", "gexf+xml"),
    /** Two tables in one archive, for spreadsheets. */
    CSV("application", "zip"),
    /** A report with the source of every edge. */
    PDF("application", "pdf");

    private final String type;
    private final String subtype;

    ExportFormat(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    MediaType mediaType() {
        return new MediaType(type, subtype);
    }

    /** The ending of its files. */
    String ending() {
        return this == CSV ? "csv.zip" : name().toLowerCase(java.util.Locale.ROOT);
    }
}
