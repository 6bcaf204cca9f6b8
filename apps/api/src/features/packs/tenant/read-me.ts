/** What lies in an export, for whoever opens it in ten years. */
export const readMe = (tenant: string, tenantId: string, product: string): string => `# Everything of ${tenant}

Tenant ${tenantId}. Every file is UTF-8 text in an open format, or a document as it came. The export may come in several ZIP files;
unpack all of them into one folder. Verify each before you do, with the verify program of ${product}: \`audit verify FILE.zip\`.

- \`data/TABLE/0001.jsonl\`: the rows, one JSON object a line, in the order of the key. A table that is long goes on in the next
  ZIP file under the next number. Amounts, quantities and large numbers are text, so that no digit is lost; instants are ISO 8601.
- \`schema.json\`: for each table its columns with their types (PostgreSQL's names), and its key.
- \`documents/ID/NAME\`: what arrived, byte for byte; ID is the row in \`data/document\`. \`documents/answers/SHA-256\`: what suppliers
  sent with their answers; \`files\` in \`data/supplier_answer\` names them.
- \`log/audit.jsonl\`, in the last ZIP file: the whole audit log with its seals, in the form that \`audit verify\` reads.
- \`log/keys.txt\`: the keys that the log and these files were signed with. \`manifest.json\` and \`manifest.sig\`: every file of the ZIP
  file with its SHA-256, signed.

Left out: passwords, tokens and other secrets, sessions, single-use links, work in the queue, and what the installation keeps for
itself. Rows were read page by page while the tenant may have been at work: for one instant, have it export while nobody works.
`;
