package org.likewise.exchange.data;

/** Formats in which other tools take results. */
public enum DataFormat {
    /** HL7 FHIR R4: bundles of QuestionnaireResponse. */
    FHIR,
    /** A table and a script that reads it with labels. */
    R,
    /** A table and a syntax file that reads it with labels. */
    SPSS,
    /** A Frictionless Data Package. */
    DATAPACKAGE
}
