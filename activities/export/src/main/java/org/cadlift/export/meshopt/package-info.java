/// Packs numbers of meshes without loss, as the glTF extension EXT_meshopt_compression describes it (Khronos, ratified;
/// appendix A, modes 0 and 1).
///
/// - In: vertices of a fixed number of bytes, or corners of triangles.
/// - Promised: streams that any reader of the extension unpacks to the same bytes; of triangles to the same ones in the
///   same order and sense, each perhaps from another corner on. The same input gives the same bytes.
/// - Not handled: filters, which would round; mode 2, for what is no list of triangles.
///
/// How:
/// 1. [AttributeStream] keeps for each byte of a vertex what it differs by from the same byte of the vertex before, in
///    groups of 16 with as few bits as they take.
/// 2. [TriangleStream] names the edge that a triangle shares with one of the last, and its third corner as the next new
///    one or one of the last: a byte a triangle for the most part.
@NullMarked
package org.cadlift.export.meshopt;

import org.jspecify.annotations.NullMarked;
