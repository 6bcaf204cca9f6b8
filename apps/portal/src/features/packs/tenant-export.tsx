import { Button, RefusalNote, Section } from '@clearhold/ui';
import { packTenant } from './documents.ts';
import { PackList } from './pack-list.tsx';
import { usePack } from './use-pack.ts';

/** Everything that the company owns here, to take away. */
export function TenantExport() {
  const make = usePack(packTenant);
  return (
    <div className="max-w-2xl">
      <Section
        title="Everything the company owns here"
        actions={
          <Button size="small" isPending={make.isPending} onPress={() => make.mutate(undefined)}>
            Make an export
          </Button>
        }
      >
        <div className="flex flex-col gap-3">
          <p className="text-row text-muted">
            Every table as JSON lines with its schema, every document as it came, and the whole audit log with its
            seals, in signed ZIP files of 256 MB at most. Passwords and other secrets stay here. It is made in the
            background; the files are kept for 30 days, and each download is in the log.
          </p>
          <RefusalNote error={make.error} />
          <PackList kind="TENANT" none="No export was made yet." />
        </div>
      </Section>
    </div>
  );
}
