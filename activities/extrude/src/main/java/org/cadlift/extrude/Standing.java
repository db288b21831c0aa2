package org.cadlift.extrude;

import org.cadlift.extrude.Elements.Span;
import org.cadlift.plane.Region;

/// Is something upright: what it stands on, moved to its place, and from where to where it reaches.
record Standing(Region region, Span span) {}
