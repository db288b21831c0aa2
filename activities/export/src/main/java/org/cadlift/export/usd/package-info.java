/// Writes USDZ, the package of OpenUSD that phones and headsets show: a ZIP without compression whose one layer is
/// text.
///
/// - In: a building in millimetres with z up.
/// - Promised: coordinates are those of the building, and the layer says so (`metersPerUnit`, `upAxis`). A tree of
///   storeys and elements with names that USD allows and `displayName`s for people; each element a `Mesh` that is
///   closed by its indices, with its extent and the normals of the exact surfaces, or an instance of one in a class of
///   shapes, where it stands in several places; a `UsdPreviewSurface` a material;
///   identifier, kind, layer and handles as attributes in the name space `cadlift`. The layer begins at a multiple of
///   64 bytes, so that it can be mapped. The same building gives the same bytes.
/// - Not handled: the binary form of layers (`usdc`), which Apple asks of packages for its own viewer, and textures.
@NullMarked
package org.cadlift.export.usd;

import org.jspecify.annotations.NullMarked;
