/// Finds the slopes of a roof over an outline, by straight skeleton.
///
/// - In: regions bounded by straight sides, and which of these stand still, so that the roof has no slope above them.
/// - Promised: the outline cut into slopes, each the ground from which water runs to one side; the height over any
///   point of a slope is how far it lies from the line of its side. Slopes meet at one height, or there is no answer.
///   Sides that end in one moment, and fronts that touch in several points at once, need no special care.
/// - Not handled: sides of different pitch, save those that stand still; a side that stands still and turns inwards or
///   goes straight on at an end where the next one does not: it is taken as one that moves.
///
/// How (Aichholzer, Aurenhammer, Alberts and Gärtner, "A novel type of skeleton for polygons", 1995):
/// 1. `Polygon` replaces arcs by tangents.
/// 2. A [Side] moves inwards at the speed of one, or stands still. `Wavefront` is all of them at one moment, as loops
///    of `Corner`s. It finds the next moment at which a side vanishes or a corner runs into a side, and cuts the plane
///    by the front of that moment: what is wound around goes on, and what was passed is left. The ways of corners, and
///    the lines in which fronts run into one another, are [Ridge]s.
/// 3. [Skeleton] is these lines; slopes are told, and checked that they meet, in [Slopes].
/// 4. [Gables] tells which sides are ends that may stand upright instead.
/// 5. [Slopes] is the outline cut by ridges and by the walls under it, and [Shelter] builds the roof over it.
@NullMarked
package org.cadlift.extrude.roof;

import org.jspecify.annotations.NullMarked;
