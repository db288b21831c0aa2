/// Holds a drawing as its file states it, resolved: blocks expanded, world coordinates, millimetres, colours and layers
/// resolved, arcs still arcs, ellipses and splines still what they are.
///
/// An [Entity] is one entity as stored; its [Figure]s are what it draws (an INSERT draws many). Entities that draw
/// nothing usable carry their fate already; the others are settled by vectorize. So the ledger always balances.
@NullMarked
package org.cadlift.model.drawing;

import org.jspecify.annotations.NullMarked;
