/// Writes a building as files.
///
/// - In: a [org.cadlift.model.building.Building] and a format.
/// - Promised: the same building gives the same bytes; all formats tell the same elements, names and lengths; numbers
///   are exact to the last digit where the format allows, and where it keeps single precision only, coordinates are
///   moved so that rounding stays near a thousandth of a millimetre.
/// - Not handled: where files go, and whether another program reads them: the steps after see to that.
///
/// [Export] is the door; each format has its package: [org.cadlift.export.step] and [org.cadlift.export.ifc], which
/// share [org.cadlift.export.part21]; [org.cadlift.export.gltf]; [org.cadlift.export.mesh] (STL, OBJ, 3MF and PLY);
/// [org.cadlift.export.dxf]; [org.cadlift.export.fbx], [org.cadlift.export.collada] and [org.cadlift.export.x3d],
/// which share [org.cadlift.export.tree]; [org.cadlift.export.usd]; [org.cadlift.export.exchange] (IGES and BREP, by
/// the kernel); [org.cadlift.export.quantity] (CSV, JSON and XLSX); [org.cadlift.export.sheet] (SVG and PDF);
/// [org.cadlift.export.picture] draws thumbnails. STEP, GLB and USDZ write once what
/// [org.cadlift.export.repeat] finds in several places.
@NullMarked
package org.cadlift.export;

import org.jspecify.annotations.NullMarked;
