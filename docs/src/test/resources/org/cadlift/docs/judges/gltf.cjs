// Validates GLB files by the validator of the glTF working group: a request {"file": "..."} a line, an answer a line.
'use strict';
const fs = require('node:fs');
const readline = require('node:readline');
const validator = require(process.argv[2] + '/node_modules/gltf-validator');

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { file } = JSON.parse(line);
    const report = await validator.validateBytes(new Uint8Array(fs.readFileSync(file)), { maxIssues: 20 });
    const told = report.issues.messages.map(issue => `${issue.code} at ${issue.pointer}: ${issue.message}`);
    const { numErrors: errors, numWarnings: warnings } = report.issues;
    console.log(JSON.stringify({ errors, warnings, told }));
  }
})();
