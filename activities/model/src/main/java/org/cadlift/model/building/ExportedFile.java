package org.cadlift.model.building;

/// Is one written model file. It lives with the model because export makes it and verify reads it, and steps never see
/// one another.
///
/// @param name file name with its extension, without a folder: `house.step`
/// @param bytes the whole file; never changed once handed on
@SuppressWarnings("ArrayRecordComponent") // Files are large and pass from step to step: a copy at each would double memory.
public record ExportedFile(String name, byte[] bytes) {}
