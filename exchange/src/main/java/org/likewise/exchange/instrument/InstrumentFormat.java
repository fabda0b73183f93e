package org.likewise.exchange.instrument;

/** Formats in which other tools take a questionnaire. */
public enum InstrumentFormat {
    /** A data dictionary and translations for REDCap. */
    REDCAP,
    /** Forms for ODK, KoboToolbox, SurveyCTO and their like. */
    XLSFORM,
    /** HL7 FHIR R4: Questionnaire and CodeSystem. */
    FHIR,
    /** LimeSurvey's table of a survey. */
    LIMESURVEY,
    /** A survey of the SurveyJS library. */
    SURVEYJS,
    /** A panel for LOINC's submission form. */
    LOINC;

    Exporter exporter() {
        return switch (this) {
            case REDCAP -> new Redcap();
            case XLSFORM -> new XlsForm();
            case FHIR -> new Fhir();
            case LIMESURVEY -> new LimeSurvey();
            case SURVEYJS -> new SurveyJs();
            case LOINC -> new LoincPanel();
        };
    }
}
