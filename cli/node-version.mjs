// Says in one line what to do where Node.js is too old to run this project, before anything else fails with a puzzle.
// Plain old JavaScript: it must itself run on old versions.

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node.js ${process.versions.node} では動きません。「npm ci」をもう一度実行するか、Node.js 22.18 以降を入れてください。` +
      ` / Node.js ${process.versions.node} is too old: run "npm ci" again, or install Node.js 22.18 or newer.`,
  );
  process.exit(1);
}
