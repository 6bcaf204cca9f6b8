import { Button, download, FileDrop, RefusalNote, Section } from '@clearhold/ui';
import { TEMPLATE } from './report.ts';

/** The file that names the tenants; what it cannot be read for is said below it. */
export function ChooseFile(props: {
  file: File | undefined;
  onChange: (file: File | undefined) => void;
  error: unknown;
  /** True: the file mends an import. */
  mends?: boolean;
}) {
  const { file, onChange, error, mends } = props;
  return (
    <Section
      title={mends ? 'Mended file' : 'File'}
      aside={mends ? 'lines that failed are replaced; tenants that were made stay as they are' : 'one line a tenant'}
      actions={
        <Button kind="quiet" size="small" onPress={() => download('tenants.csv', TEMPLATE)}>
          Download a template
        </Button>
      }
    >
      <div className="flex max-w-2xl flex-col gap-3">
        <FileDrop
          label="File of tenants"
          hint="CSV or YAML, up to 1,000 tenants. Nothing is made before you have seen what would be."
          accept={['.csv', '.yaml', '.yml', 'text/csv']}
          files={file ? [file] : []}
          onChange={([chosen]) => onChange(chosen)}
        />
        <RefusalNote error={error} />
      </div>
    </Section>
  );
}
