package io.lianhuan.cases;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A document as DOCX: A4 with the margins of official papers, fonts by name as offices have them. */
final class WordDocument {

    private static final int TWIPS_OF_WIDTH = 8844;
    private static final double PICTURE_WIDTH = 440;
    private static final String BODY = "仿宋";
    private static final String HEAD = "黑体";

    private final XWPFDocument document = new XWPFDocument();

    private WordDocument() {}

    static byte[] of(List<Block> blocks) {
        var made = new WordDocument();
        made.page();
        blocks.forEach(made::add);
        var out = new ByteArrayOutputStream();
        try (var document = made.document) {
            document.write(out);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return out.toByteArray();
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        run(footer, "— ", BODY, 10.5);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        run(footer, " —", BODY, 10.5);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Title title -> {
                var paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setSpacingAfter(240);
                run(paragraph, title.text(), HEAD, 20).setBold(true);
            }
            case Block.Heading heading -> {
                var paragraph = document.createParagraph();
                paragraph.setSpacingBefore(200);
                paragraph.setSpacingAfter(80);
                paragraph.setKeepNext(true);
                run(paragraph, heading.text(), HEAD, 14);
            }
            case Block.Paragraph text -> {
                var paragraph = document.createParagraph();
                paragraph.setIndentationFirstLine(480);
                paragraph.setSpacingBetween(1.3);
                run(paragraph, text.text(), BODY, 12);
            }
            case Block.Table table -> table(table);
            case Block.Picture picture -> picture(picture);
        }
    }

    private void table(Block.Table table) {
        XWPFTable made =
                document.createTable(table.rows().size() + 1, table.headers().size());
        made.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        made.getRow(0).setRepeatHeader(true);
        row(made, 0, table.headers(), table.shares(), true);
        for (int at = 0; at < table.rows().size(); at++) {
            row(made, at + 1, table.rows().get(at), table.shares(), false);
            made.getRow(at + 1).setCantSplitRow(true);
        }
        document.createParagraph().setSpacingAfter(0);
    }

    private static void row(XWPFTable table, int at, List<String> cells, List<Double> shares, boolean isHead) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = table.getRow(at).getCell(column);
            cell.setWidth(Long.toString(Math.round(shares.get(column) * TWIPS_OF_WIDTH)));
            if (isHead) {
                cell.setColor("E8EDF3");
            }
            run(cell.getParagraphs().getFirst(), cells.get(column), isHead ? HEAD : BODY, 9);
        }
    }

    private void picture(Block.Picture picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
            double height = PICTURE_WIDTH * image.getHeight() / image.getWidth();
            var paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setKeepNext(true);
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.png()),
                            PictureType.PNG,
                            "graph.png",
                            Units.toEMU(PICTURE_WIDTH),
                            Units.toEMU(Math.min(height, 620)));
            var caption = document.createParagraph();
            caption.setAlignment(ParagraphAlignment.CENTER);
            run(caption, picture.caption(), BODY, 9);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InvalidFormatException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, double size) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontFamily("Times New Roman");
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        return run;
    }
}
