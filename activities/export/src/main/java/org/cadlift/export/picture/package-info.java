/// Draws small pictures of a building: what lists show, so that a person recognises it.
///
/// - In: a building, and the size of the picture in pixels.
/// - Promised: a PNG on clear ground; the same bytes for the same building, whatever machine, locale or thread; a model
///   far from zero looks like the same model at zero; memory by the size of the picture, time near-linear in the edges
///   of the model. Nothing of AWT is loaded, which alone would take longer than the picture.
/// - Not handled: shadows on the model itself; a model of more than
///   [org.cadlift.contract.Limits#PICTURE_EDGES] edges, of which there is no picture.
///
/// 1. [org.cadlift.export.picture.Extent] measures the model, [org.cadlift.export.picture.View] looks at it from the
///    south-west above along parallel lines and fits it to the picture. A model much higher than wide shows its upper
///    end only and fades below.
/// 2. [org.cadlift.export.picture.Painter] takes the faces that look toward the eye;
///    [org.cadlift.export.picture.Outline] draws their bounds, [org.cadlift.export.picture.Mask] finds the samples
///    within, four a pixel, and [org.cadlift.export.picture.Canvas] keeps the nearest face of each. Faces are filled as
///    they are, by parity, so that no triangles are made. The shadow on the ground is the same drawing seen from the
///    light.
/// 3. [org.cadlift.export.picture.Tint] gives each face one colour by the light that falls on it, kept in
///    [org.cadlift.export.picture.Faces]; [org.cadlift.export.picture.Ink] draws a line wherever two neighbouring
///    samples show that the form turns or ends.
/// 4. [org.cadlift.export.picture.Print] brings the samples of a pixel together; [org.cadlift.export.raster.Png]
///    writes the file.
@NullMarked
package org.cadlift.export.picture;

import org.jspecify.annotations.NullMarked;
