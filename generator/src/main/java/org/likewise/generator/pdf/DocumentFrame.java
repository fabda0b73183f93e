package org.likewise.generator.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What surrounds the pages of each PDF file: its description, how it is to be printed, its attachments and its identity. */
final class DocumentFrame {
    private DocumentFrame() {}

    static void describe(PDDocument document, Metadata metadata) {
        document.setVersion(1.7f);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(metadata.language());

        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        // the scanner copes with pages scaled to fit, but those at full size are read best
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        catalog.setViewerPreferences(preferences);

        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setProducer(metadata.producer());
        information.setCreationDate(calendar(metadata.date()));
        information.setModificationDate(calendar(metadata.date()));
        document.setDocumentInformation(information);
    }

    /** Attaches layouts, both where people look for attachments and as files that belong to the document. */
    static void attach(PDDocument document, List<Attachment> layouts, Instant date) throws IOException {
        Map<String, PDComplexFileSpecification> byName = new LinkedHashMap<>();
        COSArray associated = new COSArray();
        for (Attachment layout : layouts) {
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(layout.layoutJson()), COSName.FLATE_DECODE);
            file.setSubtype("application/json");
            file.setSize(layout.layoutJson().length);
            file.setModDate(calendar(date));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(layout.fileName());
            specification.setFileUnicode(layout.fileName());
            specification.setFileDescription("Where the marks of form " + layout.formCode() + " are");
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
            byName.put(layout.fileName(), specification);
            associated.add(specification);
        }
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(byName);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** Gives the document an identity that depends on what is in it, where PDFBox would take the time of day. */
    static void identify(PDDocument document, Metadata metadata, List<Attachment> layouts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(metadata.toString().getBytes(StandardCharsets.UTF_8));
            for (Attachment layout : layouts) {
                digest.update(layout.formCode().getBytes(StandardCharsets.UTF_8));
                digest.update(layout.layoutJson());
            }
            document.setDocumentId(java.nio.ByteBuffer.wrap(digest.digest()).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    private static Calendar calendar(Instant date) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(date.toEpochMilli());
        return calendar;
    }
}
