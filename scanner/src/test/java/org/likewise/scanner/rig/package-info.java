/**
 * What the scanner's tests need to make pages of: forms, paper, pens and scanners, all drawn in memory and seeded. It shares
 * no code with what reads them.
 */
package org.likewise.scanner.rig;
