package org.cadlift.api;

import org.cadlift.store.ArtifactStore;
import org.cadlift.store.StorageFault;
import org.cadlift.store.Stores;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Opens the store that `--store` names.
final class StoreAddress {
    private StoreAddress() {}

    /// @throws ParameterException when the address is none, or lacks what an S3 server needs
    static ArtifactStore open(String address, CommandSpec command) {
        try {
            return Stores.open(address);
        } catch (IllegalArgumentException | StorageFault e) {
            throw new ParameterException(command.commandLine(), "--store " + address + ": " + e.getMessage(), e);
        }
    }
}
