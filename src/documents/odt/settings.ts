/** How LibreOffice lays the text out where its ways of old and of now differ. Other programs pass over these. */
import { element, file, VERSION } from './xml.ts';

/** `settings.xml`. */
export function settings(): string {
  return file('office:document-settings', { 'xmlns:config': CONFIG, 'xmlns:ooo': OFFICE, 'office:version': VERSION }, [
    element('office:settings', {}, [
      element(
        'config:config-item-set',
        { 'config:name': 'ooo:configuration-settings' },
        Object.entries(CHOICES).map(([name, value]) =>
          element('config:config-item', { 'config:name': name, 'config:type': 'boolean' }, [value]),
        ),
      ),
    ]),
  ]);
}

const CONFIG = 'urn:oasis:names:tc:opendocument:xmlns:config:1.0';
const OFFICE = 'http://openoffice.org/2004/office';

const CHOICES: Readonly<Record<string, 'true' | 'false'>> = {
  // Of the spaces after a paragraph and before the next, the larger counts, as in Word.
  AddParaTableSpacing: 'false',
  // What is not said here is taken for the way of programs from before these choices.
  AddExternalLeading: 'true',
  AddParaLineSpacingToTableCells: 'true',
  AddParaSpacingToTableCells: 'true',
  AddParaTableSpacingAtStart: 'true',
  DoNotJustifyLinesWithManualBreak: 'false',
  DoNotResetParaAttrsForNumFont: 'false',
  IgnoreFirstLineIndentInNumbering: 'false',
  PropLineSpacingShrinksFirstLine: 'true',
  TabOverflow: 'true',
  UnxForceZeroExtLeading: 'false',
  UseFormerLineSpacing: 'false',
  UseFormerObjectPositioning: 'false',
  UseFormerTextWrapping: 'false',
  UseOldNumbering: 'false',
};
