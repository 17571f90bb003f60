package io.lianhuan.investigations;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lianhuan.detect.Cells;
import io.lianhuan.investigations.DrawnGraph.Line;
import io.lianhuan.investigations.DrawnGraph.Thing;
import io.lianhuan.investigations.DrawnGraph.Tie;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a drawn graph for other programs: GraphML, GEXF 1.3, and tables. Several relations between two things stay several. */
final class GraphFiles {

    /** What XML 1.0 cannot hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final List<String> OF_THINGS = List.of("label", "kind", "note", "x", "y");
    private static final List<String> OF_TIES =
            List.of("relation", "since", "until", "times", "inferred", "sources", "findings");

    private GraphFiles() {}

    static void graphml(DrawnGraph graph, OutputStream out) throws IOException {
        try {
            var xml = document(out);
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            for (String name : OF_THINGS) {
                key(xml, "n-" + name, "node", name, name.length() == 1 ? "double" : "string");
            }
            for (String name : OF_TIES) {
                key(xml, "e-" + name, "edge", name, name.equals("times") ? "int" : "string");
            }
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (Thing thing : graph.things()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", clean(thing.id()));
                datum(xml, "n-label", thing.shown());
                datum(xml, "n-kind", thing.label());
                datum(xml, "n-note", thing.note());
                datum(xml, "n-x", Double.toString(thing.x()));
                datum(xml, "n-y", Double.toString(thing.y()));
                xml.writeEndElement();
            }
            int number = 0;
            for (Tie tie : graph.ties()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("id", "e" + number++);
                xml.writeAttribute("source", clean(tie.from()));
                xml.writeAttribute("target", clean(tie.to()));
                datum(xml, "e-relation", tie.relation());
                datum(xml, "e-since", text(tie.since()));
                datum(xml, "e-until", text(tie.until()));
                datum(xml, "e-times", Integer.toString(tie.times()));
                datum(xml, "e-inferred", Boolean.toString(tie.isInferred()));
                datum(xml, "e-sources", sources(tie));
                datum(xml, "e-findings", String.join("; ", tie.findingIds()));
                xml.writeEndElement();
            }
            end(xml);
        } catch (XMLStreamException problem) {
            throw new IOException(problem);
        }
    }

    static void gexf(DrawnGraph graph, String title, String creator, OutputStream out) throws IOException {
        try {
            var xml = document(out);
            xml.writeStartElement("gexf");
            xml.writeDefaultNamespace("http://gexf.net/1.3");
            xml.writeNamespace("viz", "http://gexf.net/1.3/viz");
            xml.writeAttribute("version", "1.3");
            xml.writeStartElement("meta");
            element(xml, "creator", creator);
            element(xml, "description", title);
            xml.writeEndElement();
            xml.writeStartElement("graph");
            xml.writeAttribute("defaultedgetype", "directed");
            attributes(xml, "node", List.of("kind", "note"));
            attributes(xml, "edge", List.of("since", "until", "times", "inferred", "sources", "findings"));
            xml.writeStartElement("nodes");
            for (Thing thing : graph.things()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", clean(thing.id()));
                xml.writeAttribute("label", clean(thing.shown()));
                values(xml, List.of(thing.label(), thing.note()));
                xml.writeEmptyElement("viz:position");
                xml.writeAttribute("x", Double.toString(thing.x()));
                xml.writeAttribute("y", Double.toString(-thing.y()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeStartElement("edges");
            int number = 0;
            for (Tie tie : graph.ties()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("id", Integer.toString(number++));
                xml.writeAttribute("source", clean(tie.from()));
                xml.writeAttribute("target", clean(tie.to()));
                xml.writeAttribute("label", clean(tie.relation()));
                xml.writeAttribute("kind", clean(tie.relation()));
                values(
                        xml,
                        List.of(
                                text(tie.since()),
                                text(tie.until()),
                                Integer.toString(tie.times()),
                                Boolean.toString(tie.isInferred()),
                                sources(tie),
                                String.join("; ", tie.findingIds())));
                xml.writeEndElement();
            }
            end(xml);
        } catch (XMLStreamException problem) {
            throw new IOException(problem);
        }
    }

    /** Two tables in an archive, with a mark that tells Excel the encoding, and no cell that could run as a formula. */
    static void tables(DrawnGraph graph, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("things.csv"));
        table(
                zip,
                List.of("id", "label", "caption", "note", "x", "y"),
                graph.things().stream()
                        .map(thing -> new Cells()
                                .add(thing.nodeId())
                                .add(thing.label())
                                .add(thing.shown())
                                .add(thing.note())
                                .number(thing.x())
                                .number(thing.y())
                                .all())
                        .toList());
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("relations.csv"));
        table(
                zip,
                List.of(
                        "from",
                        "to",
                        "relation",
                        "since",
                        "until",
                        "times",
                        "inferred",
                        "sources",
                        "sha256",
                        "findings"),
                graph.ties().stream()
                        .map(tie -> new Cells()
                                .add(tie.from())
                                .add(tie.to())
                                .add(tie.relation())
                                .add(tie.since())
                                .add(tie.until())
                                .add(tie.times())
                                .add(tie.isInferred())
                                .list(tie.sources().stream().map(Line::shown).toList())
                                .list(tie.sources().stream()
                                        .map(Line::sha256)
                                        .distinct()
                                        .toList())
                                .list(tie.findingIds())
                                .all())
                        .toList());
        zip.closeEntry();
        zip.finish();
    }

    private static void table(OutputStream out, List<String> head, List<List<String>> rows) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(head);
        rows.forEach(csv::writeRecord);
        csv.flush();
        writer.flush();
    }

    private static String sources(Tie tie) {
        return String.join("; ", tie.sources().stream().map(Line::shown).toList());
    }

    private static XMLStreamWriter document(OutputStream out) throws XMLStreamException {
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        return xml;
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    private static void key(XMLStreamWriter xml, String id, String what, String name, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", what);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void datum(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(clean(value));
            xml.writeEndElement();
        }
    }

    private static void attributes(XMLStreamWriter xml, String what, List<String> names) throws XMLStreamException {
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", what);
        for (int at = 0; at < names.size(); at++) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", Integer.toString(at));
            xml.writeAttribute("title", names.get(at));
            xml.writeAttribute("type", names.get(at).equals("times") ? "integer" : "string");
        }
        xml.writeEndElement();
    }

    private static void values(XMLStreamWriter xml, List<String> values) throws XMLStreamException {
        xml.writeStartElement("attvalues");
        for (int at = 0; at < values.size(); at++) {
            if (!values.get(at).isEmpty()) {
                xml.writeEmptyElement("attvalue");
                xml.writeAttribute("for", Integer.toString(at));
                xml.writeAttribute("value", clean(values.get(at)));
            }
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static String clean(String text) {
        return NO_XML.matcher(text).replaceAll("");
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
