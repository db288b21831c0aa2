/// Has OpenCASCADE write the formats that are told best by the kernel itself: IGES 5.3, where each solid is a manifold
/// solid B-rep object (entity 186), and BREP, the kernel's own.
///
/// - In: the STEP file of the building, so that there is one description of the solids, and the program.
/// - Promised: the same bytes of the same building wherever they are written: neither the hour, nor the user, nor the
///   name of a temporary file stays in the head. Curves stay exact. Where there is no program, or it takes more than it
///   may, there is no file, and the failure says what to do.
/// - Not handled: names, layers and colours, which stay behind in STEP; the kernel's program for reading back is the
///   same, so that another program is the better judge of these files.
@NullMarked
package org.cadlift.export.exchange;

import org.jspecify.annotations.NullMarked;
