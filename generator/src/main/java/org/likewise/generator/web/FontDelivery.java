package org.likewise.generator.web;

/** How a page gets the letters of a script that a device may lack. */
public enum FontDelivery {
    /** They stand in the page, which then needs no other file at all. */
    INLINE,
    /** They are in files beside the pages, and a browser fetches them only where the device lacks them. */
    FILES,
    /** The device has to have them. */
    NONE
}
