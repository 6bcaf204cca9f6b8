import type { Playbook } from '@clearhold/cases/playbook';
import { FileDown, FileUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Menu } from '../actions/menu.tsx';
import { Note } from '../feedback/banner.tsx';
import { download } from '../format/download.ts';
import { FileDrop } from '../forms/file-drop.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { type FileFault, readFile, toYaml } from './files.ts';

/** The playbook as a file, and a file as the playbook. */
export function FilesMenu({ playbook, onTake }: { playbook: Playbook; onTake?: (playbook: Playbook) => void }) {
  const [isReading, setReading] = useState(false);
  const act = async (id: string) => {
    if (id === 'import') setReading(true);
    else if (id === 'yaml') download(`${playbook.key}.yaml`, toYaml(playbook), 'application/yaml');
    else {
      const { toBpmn } = await import('@clearhold/cases/bpmn');
      download(`${playbook.key}.bpmn`, await toBpmn(playbook), 'application/xml');
    }
  };
  const exports = [
    { id: 'yaml', label: 'Export as YAML', note: 'As it stands in a policy file' },
    { id: 'bpmn', label: 'Export as BPMN 2.0', note: 'For other modelling tools' },
  ].map((entry) => ({ ...entry, icon: <FileDown size={16} aria-hidden /> }));
  const imports = [
    { id: 'import', label: 'Import a file', note: 'YAML or BPMN 2.0', icon: <FileUp size={16} aria-hidden /> },
  ];
  return (
    <>
      <Menu
        label="Files"
        placement="bottom end"
        trigger={<Button>Files</Button>}
        groups={[{ id: 'out', entries: exports }, ...(onTake ? [{ id: 'in', entries: imports }] : [])]}
        onAction={(id) => void act(id)}
      />
      {isReading && onTake && (
        <ImportDialog
          playbook={playbook}
          onTake={(taken) => {
            onTake(taken);
            setReading(false);
          }}
          onClose={() => setReading(false)}
        />
      )}
    </>
  );
}

function ImportDialog(props: { playbook: Playbook; onTake: (playbook: Playbook) => void; onClose: () => void }) {
  const { playbook, onTake, onClose } = props;
  const [files, setFiles] = useState<File[]>([]);
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  const read = async (chosen: File[]) => {
    setFiles(chosen);
    setFaults([]);
    const [file] = chosen;
    if (!file) return;
    const result = await readFile(file.name, await file.text(), playbook);
    if ('playbook' in result) onTake(result.playbook);
    else setFaults(result.faults);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title="Import a playbook"
      lead="It takes the place of what is written here; nothing holds before it is published."
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <div className="flex flex-col gap-3">
        <FileDrop
          label="File"
          hint="YAML or BPMN 2.0, up to a million characters"
          accept={['.yaml', '.yml', '.bpmn', '.xml']}
          files={files}
          onChange={(chosen) => void read(chosen)}
        />
        <div aria-live="polite" className="flex flex-col gap-2">
          {faults.slice(0, 10).map(({ message, hint }) => (
            <Note key={message} tone="risk" title={message}>
              {hint}
            </Note>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
