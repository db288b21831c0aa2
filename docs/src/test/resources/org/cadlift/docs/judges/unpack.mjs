// Unpacks a GLB file by meshoptimizer: unpack.mjs NPM IN OUT writes one without EXT_meshopt_compression.
import fs from 'node:fs';

const [npm, from, to] = process.argv.slice(2);
const { MeshoptDecoder } = await import(`${npm}/meshoptimizer/meshopt_decoder.mjs`);
await MeshoptDecoder.ready;

const NAME = 'EXT_meshopt_compression';
const file = fs.readFileSync(from);
const jsonLength = file.readUInt32LE(12);
const scene = JSON.parse(file.subarray(20, 20 + jsonLength).toString('utf8'));
const binary = file.subarray(28 + jsonLength);
const unpacked = new Uint8Array(scene.buffers[1].byteLength);
for (const view of scene.bufferViews) {
  const { byteOffset, byteLength, byteStride, count, mode, filter } = view.extensions[NAME];
  const target = unpacked.subarray(view.byteOffset, view.byteOffset + view.byteLength);
  MeshoptDecoder.decodeGltfBuffer(
    target, count, byteStride, binary.subarray(byteOffset, byteOffset + byteLength), mode, filter);
  view.buffer = 0;
  delete view.extensions;
}
scene.buffers = [{ byteLength: unpacked.length }];
delete scene.extensionsUsed;
delete scene.extensionsRequired;

const json = Buffer.from(JSON.stringify(scene));
const padded = Buffer.concat([json, Buffer.alloc(-json.length & 3, ' ')]);
const header = Buffer.alloc(20);
header.write('glTF', 0, 'latin1');
header.writeUInt32LE(2, 4);
header.writeUInt32LE(28 + padded.length + unpacked.length, 8);
header.writeUInt32LE(padded.length, 12);
header.write('JSON', 16, 'latin1');
const chunk = Buffer.alloc(8);
chunk.writeUInt32LE(unpacked.length, 0);
chunk.write('BIN\0', 4, 'latin1');
fs.writeFileSync(to, Buffer.concat([header, padded, chunk, unpacked]));
