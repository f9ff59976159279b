<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardLabelWords</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <comment>of a folded part of a card without a name</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardOptions</name>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name one card to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say with --png where the picture goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--width takes a number from %1 to %2, not &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: hubscope card FILE.md --png OUT.png [--width PIXELS] [--dark]

Draws a card on this computer as the window of Hubscope would show it, whole, into a picture. Pictures of the
card are read from the folder it lies in. Nothing is asked of the network: a picture from elsewhere is a
frame of its size.

  --png FILE       the picture to write
  --width PIXELS   its width (900)
  --dark           in dark colours
  -h, --help       print this help

Exit codes: 0 the picture was written; 1 the card could not be read or the picture not written;
2 the command line makes no sense.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartNumbers</name>
    <message>
        <source>No numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest: %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>The two sentences are &quot;Highest: main, 12.&quot; and &quot;Lowest: dev, 1.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest: %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln values by %1.</source>
        <translation>
            <numerusform>%Ln value by %1.</numerusform>
            <numerusform>%Ln values by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Quit Hubscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is already here is kept, and they continue when Hubscope is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) are running.</source>
        <translation>
            <numerusform>%Ln transfer is running.</numerusform>
            <numerusform>%Ln transfers are running.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do this every time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going, minimised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Open the sample hub that comes with Hubscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Hub at this address instead of HF_ENDPOINT or huggingface.co.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End after that many seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the window once its first page is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what happens to standard error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sample and --endpoint exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--for takes a number of seconds, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--endpoint takes a web address, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hubscope: there is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY names one that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: hubscope [options] [ADDRESS…]
       hubscope get REPO [FILE…] [options]      (hubscope get --help tells more)
       hubscope cache COMMAND [options]         (hubscope cache --help tells more)
       hubscope card FILE.md --png OUT.png      (hubscope card --help tells more)

A desktop browser of the Hugging Face Hub. ADDRESS is hf://owner/name[@revision][/path],
an address of the Hub&apos;s web site, or owner/name.

  --sample           open the sample hub that comes with Hubscope
  --endpoint URL     open this Hub instead of HF_ENDPOINT or https://huggingface.co
  --for SECONDS      end by itself after that time, though not before the picture
  --picture FILE     save a picture of the window once its first page is shown
  --verbose          write what happens to standard error
  -h, --help         print this help
  -v, --version      print the version

HF_ENDPOINT, HF_TOKEN, HF_HOME and the other variables of the official tools are honoured.

Exit codes: 0 the window was closed; 1 there is no display to open it on; 2 the command line makes no sense.
hubscope get, hubscope cache and hubscope card have codes of their own.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaceWords</name>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <comment>tensors of all files of a model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <comment>of an archive</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pickle</source>
        <comment>what a pickle does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading the headers: %L1 of %Ln files</source>
        <translation>
            <numerusform>Reading the headers: %L1 of %Ln file</numerusform>
            <numerusform>Reading the headers: %L1 of %Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the header…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the directory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the instructions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the first %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a safetensors file that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of this model cannot be read as safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a GGUF file that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a notebook that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a recording that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a zip archive that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a pickle that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture that can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends too early. It may not have been uploaded whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large to be looked into here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its contents are something else than its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its contents contradict themselves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsWords</name>
    <message>
        <source>%1 s</source>
        <comment>a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, encrypted</source>
        <comment>a way of packing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>These are the first %Ln entries.</source>
        <translation>
            <numerusform>This is the first entry.</numerusform>
            <numerusform>These are the first %Ln entries.</numerusform>
        </translation>
    </message>
    <message>
        <source>Listed from the archive&apos;s directory. Nothing was unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording has no tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows so far</source>
        <translation>
            <numerusform>%Ln row so far</numerusform>
            <numerusform>%Ln rows so far</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rows, columns</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are no JSON objects</source>
        <translation>
            <numerusform>%Ln line is no JSON object</numerusform>
            <numerusform>%Ln lines are no JSON objects</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table has no rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypesWords</name>
    <message>
        <source>Type</source>
        <comment>of numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters by type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::app::Application</name>
    <message>
        <source>Starting the sample hub…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample hub could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1 to the transfers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::app::PictureTaker</name>
    <message>
        <source>Picture of the window: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::AboutDialog</name>
    <message>
        <source>About Hubscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop browser of the Hugging Face Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>© 2026 The Hubscope authors. Free software under the GNU General Public License, version 3 or later, without any warranty. Icons by the KDE community (Breeze, LGPL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubscope is not made by Hugging Face. Hugging Face is a trade mark of its owner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::AccountButton</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · PRO</source>
        <comment>name of the Hub, plan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1, %2</source>
        <comment>name, Hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token from the environment (HF_TOKEN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token of the Hugging Face command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token from the system&apos;s key ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token kept for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with another token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::BrowserBar</name>
    <message>
        <source>Navigation bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::Buttons</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip: %1 what a button does, %2 its keyboard shortcut.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CardDiff</name>
    <message>
        <source>Card before the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card after the change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CardPane</name>
    <message>
        <source>Copied the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repository has no card yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its README.md holds facts, but no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always for this repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card has no part called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures from other sites are not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those sites would learn your address and that you read this card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CardPrinter</name>
    <message>
        <source>Save card as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was given to the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CardView</name>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link in new tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CellDetails</name>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <extracomment>%1: the type of a column; %2: the number of a row</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning: the viewer cuts long values of its preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a cell to see all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CellsView</name>
    <message>
        <source>Cells of the notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This notebook is too long to be shown whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ChangedFileBar</name>
    <message>
        <source>Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How changes are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, what happened to it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ChangedFileDelegate</name>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of another type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, what happened to it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <comment>…, former name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>…, lines added, lines removed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines added</source>
        <translation>
            <numerusform>%Ln line added</numerusform>
            <numerusform>%Ln lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::ChangesView</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the older version, which is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are too different to compare here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the ends of lines changed in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only large files changed; their contents are not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a large file; its contents are not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text; its contents are not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was %1 before; the contents are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the first change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ChartCanvas</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a series, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>category, values</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ChartLegend</name>
    <message>
        <source>Series: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ChartPanel</name>
    <message>
        <source>More about these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <extracomment>%1: the title of a chart</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbers here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows</source>
        <translation>
            <numerusform>Copied %Ln row</numerusform>
            <numerusform>Copied %Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the numbers of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ChartTable</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ChartTableModel</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CodeCopyButtons</name>
    <message>
        <source>Copy code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CodeView</name>
    <message>
        <source>Contents of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link to line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CollectionPage</name>
    <message>
        <source>Loading collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This collection could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no collection %1, or you cannot see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln upvotes</source>
        <translation>
            <numerusform>%Ln upvote</numerusform>
            <numerusform>%Ln upvotes</numerusform>
        </translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This collection is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ColumnHeader</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CommandPalette</name>
    <message>
        <source>Offline: local results only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub did not answer; local results only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a repository, a tab or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching the Hub…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CommitDelegate</name>
    <message>
        <source>unknown author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, day and month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>author, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy commit id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>title, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2, %3, commit %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>authors</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::CommitDetails</name>
    <message>
        <source>Copy commit id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download this revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 committed %2</source>
        <comment>author, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy revision= line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files as they were at this commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this commit with another revision or repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For Python: from_pretrained(…, revision=&quot;…&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to commit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a commit to see what it changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CommitFilterBar</name>
    <message>
        <source>All authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by file or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the title, the message or the author, or the beginning of an id; also path:config.json, since:2026-03, until:2026-03-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With other branches and pull requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This revision alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub names no parents of a commit. Lines show which commits a branch has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That changed a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::CommitHistory</name>
    <message>
        <source>Commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits after %1 could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commits could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading commits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Showing %Ln commits known on %1.</source>
        <translation>
            <numerusform>Showing %Ln commit known on %1.</numerusform>
            <numerusform>Showing %Ln commits known on %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked through %1 of %2 commits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through %1 commits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No commits match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit %1 is not in the list that is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ComparePage</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <comment>repository, two revisions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two repositories</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ComparedSide</name>
    <message>
        <source>%1: repository</source>
        <comment>before or after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner/name or a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no name of a repository</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::DatasetToolbar</name>
    <message>
        <source>Search rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, for example %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column names in double quotes, texts in single ones; =, &lt;&gt;, &lt;, &gt;, like, is null; joined by and, or. Enter applies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::DatasetViewer</name>
    <message>
        <source>The viewer is still preparing this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can take some minutes after a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The viewer does not understand this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words above say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Hub has no dataset viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub has no viewer for this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files in the Parquet or Arrow format cannot be read here: Hubscope has no reader for them. Download them to use them with other programs.</source>
        <translation>
            <numerusform>%Ln file in the Parquet or Arrow format cannot be read here: Hubscope has no reader for it. Download it to use it with other programs.</numerusform>
            <numerusform>%Ln files in the Parquet or Arrow format cannot be read here: Hubscope has no reader for them. Download them to use them with other programs.</numerusform>
        </translation>
    </message>
    <message>
        <source>What a search finds has an order of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files can be read as tables:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that can be read as tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <comment>picture, width, height</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>sound, its kind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: from %2 to %3, mean %4, median %5.</source>
        <extracomment>%1: what is measured, for example the length of a text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 different values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::DesktopSide</name>
    <message>
        <source>Files are being downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command %1 could not be started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::DiffPane</name>
    <message>
        <source>Before the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::DiskForecast</name>
    <message>
        <source>Disk forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>volume, its size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 still to download, %3</source>
        <comment>volume, bytes, what is left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to download</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::DownloadOffer</name>
    <message>
        <source>Preparing the download…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled by the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for access…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Download %Ln missing files (%1)</source>
        <translation>
            <numerusform>Download %Ln missing file (%1)</numerusform>
            <numerusform>Download %Ln missing files (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::DownloadSheet</name>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns with * and ?, separated by spaces. A pattern that ends in / means everything below a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files like *.json onnx/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files that match these patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out files like *.bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out files that match these patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is the cache that all Hub programs on this computer share. In a folder of your own the files have their plain names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Download %Ln repositories</source>
        <translation>
            <numerusform>Download %Ln repository</numerusform>
            <numerusform>Download %Ln repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Download %1</source>
        <comment>a repository</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>repository, revision</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing files…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::DtypeBar</name>
    <message>
        <source>Parameters by type</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 parameters in %Ln tensors</source>
        <translation>
            <numerusform>%1 parameters in %Ln tensor</numerusform>
            <numerusform>%1 parameters in %Ln tensors</numerusform>
        </translation>
    </message>
    <message>
        <source>Type	Tensors	Parameters	Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ErrorText</name>
    <message>
        <source>this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the Hub is not secure: its certificate was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date of this computer and the certificates of your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of your network did not let the request through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy in the settings of your system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline, and there is no saved copy on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline, or the Hub cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub refused this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be revoked, expired or copied incompletely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub shows %1 only to people who are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner asks for your name and e-mail before sharing the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card and file list stay visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your request for access is waiting for the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files can be downloaded once the owner accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was disabled by the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies on this computer stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not do this%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner for access, or use another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no revision “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch or tag may have been renamed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1” at this revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved in a newer commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be private, renamed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this first, or the name is taken%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the newest version, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub sent an answer that Hubscope does not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the Hub is too large to be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not something the Hub can be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub answered with an error%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was already downloaded is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space in Library, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not match its checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged part was removed, the rest is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry downloads what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused it%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for access…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hubscope waits %Ln seconds and continues on its own.</source>
        <translation>
            <numerusform>Hubscope waits %Ln second and continues on its own.</numerusform>
            <numerusform>Hubscope waits %Ln seconds and continues on its own.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no %1, or you cannot see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::EvaluationDialog</name>
    <message>
        <source>Evaluation results of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with owner/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <comment>a model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the name of a model: owner/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is compared already, or there are too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of %1 could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tells no results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>data set, task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (verified)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln results are not numbers</source>
        <translation>
            <numerusform>%Ln result is not a number</numerusform>
            <numerusform>%Ln results are not numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::ExcerptView</name>
    <message>
        <source>Beginning of the card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FacetDelegate</name>
    <message>
        <source>No longer leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out (−)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FacetList</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inference available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses a model or dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Only gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used model or dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FacetTree</name>
    <message>
        <source>&amp;Any again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only with “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer &amp;leave out “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FactStrip</name>
    <message>
        <source>%1: %2</source>
        <comment>a fact and its value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FactsGrid</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FileBrowser</name>
    <message>
        <source>Filter files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 at %3</source>
        <comment>files, bytes, revision</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>files, revision</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing the list from %1. Files on this computer can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file name contains “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was committed to this revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download to folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files in %1 could not be counted (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “%1” at this revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln links</source>
        <translation>
            <numerusform>Copied %Ln link</numerusform>
            <numerusform>Copied %Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln paths</source>
        <translation>
            <numerusform>Copied %Ln path</numerusform>
            <numerusform>Copied %Ln paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file list stopped after %Ln entries.</source>
        <translation>
            <numerusform>The file list stopped after %Ln entry.</numerusform>
            <numerusform>The file list stopped after %Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files so far</source>
        <translation>
            <numerusform>%Ln file so far</numerusform>
            <numerusform>%Ln files so far</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the link to line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FileDelegate</name>
    <message>
        <source>Unpickling it would import: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>a scanned file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsafe</source>
        <comment>a scanned file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub&apos;s scanners call this file unsafe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspicious</source>
        <comment>a scanned file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pickle</source>
        <comment>a file that runs code when it is loaded</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <comment>for a scan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan of the Hub failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub has not scanned this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listed. Open it again to retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FileHeader</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FilePreviewPane</name>
    <message>
        <source>The next part could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a file to look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 × %L2</source>
        <comment>pixels</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be read when you are online again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan of the Hub: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These bytes could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FileTable</name>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FileTreeView</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Filters, %Ln chosen</source>
        <translation>
            <numerusform>Filters, %Ln chosen</numerusform>
            <numerusform>Filters, %Ln chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this search in the navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>The order of a list: %1 what by, %2 how, like &quot;Created, oldest first&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter (Del)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FindBar</name>
    <message>
        <source>Find in card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <comment>matches</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::FindPage</name>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upvotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching the Hub…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln collections</source>
        <translation>
            <numerusform>%Ln collection</numerusform>
            <numerusform>%Ln collections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ collections</source>
        <translation>
            <numerusform>%Ln+ collection</numerusform>
            <numerusform>%Ln+ collections</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching collections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 with this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln people and organizations</source>
        <translation>
            <numerusform>The first %Ln person or organization</numerusform>
            <numerusform>The first %Ln people and organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people and organizations</source>
        <translation>
            <numerusform>%Ln person or organization</numerusform>
            <numerusform>%Ln people and organizations</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a name to find people and organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name to look through the whole Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two letters are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Hub has no collections that you can see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search could not be finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a tab: %1 Collections, People or Everything, %2 what is looked for.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::Formats</name>
    <message>
        <source>k</source>
        <comment>thousand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <comment>million</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <comment>thousand million</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <comment>million million</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <comment>byte</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date of this year, in the order your language wants: d day, MMM short month.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date of another year: d day, MMM short month, yyyy year.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day: &quot;23 Sep, 14:02&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>A percentage; put the space your language wants before the sign.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::GgufViewer</name>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types</source>
        <comment>of numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF version %1, big-endian, %2 of header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF version %1, %2 of header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <comment>of a tokenizer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln tokens</source>
        <translation>
            <numerusform>The first %Ln token</numerusform>
            <numerusform>The first %Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>This file has no chat template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::HelpDialog</name>
    <message>
        <source>Hubscope help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::HexView</name>
    <message>
        <source>Bytes of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::HistoryOverview</name>
    <message>
        <source>Commits per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading commits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commits could not be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in 26 weeks, %2</source>
        <extracomment>%1 commits in half a year, %2 &quot;5 authors&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln authors</source>
        <translation>
            <numerusform>%Ln author</numerusform>
            <numerusform>%Ln authors</numerusform>
        </translation>
    </message>
    <message>
        <source>Commits by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::HubNotices</name>
    <message>
        <source>This is the sample hub that comes with Hubscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use huggingface.co</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read and could not be renamed. Defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside as %1; defaults are used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of Hubscope was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages seen before are shown from their copies on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample hub was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside as %1 and made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of transfers was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside as %1; a new list was begun. Files that are here already stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of transfers cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Downloads go on, but what is not done is forgotten when Hubscope ends.</source>
        <comment>why, as a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::IdEntry</name>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner/name, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name looks like owner/name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ImageView</name>
    <message numerus="yes">
        <source>Picture, %L1 by %Ln pixels</source>
        <translation>
            <numerusform>Picture, %L1 by %Ln pixel</numerusform>
            <numerusform>Picture, %L1 by %Ln pixels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::Insights</name>
    <message>
        <source>Week of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tunes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantized from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln other types</source>
        <translation>
            <numerusform>%Ln other type</numerusform>
            <numerusform>%Ln other types</numerusform>
        </translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln others</source>
        <comment>contributors</comment>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message>
        <source>Number type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads, 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads, all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trending score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses the dataset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::InsightsPane</name>
    <message>
        <source>Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size by file type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters by number type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models made from this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantized from this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuned from this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters for this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged from this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces that use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most liked ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub counts parameters by type where there are safetensors weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model names this one as its base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest %1 of %2</source>
        <extracomment>%1 of %2 commits, both as numbers: &quot;the newest 1,000 of 12.4 k&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln commits</source>
        <translation>
            <numerusform>%Ln commit</numerusform>
            <numerusform>%Ln commits</numerusform>
        </translation>
    </message>
    <message>
        <source>by commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commits could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading commits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most downloaded ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Space uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None that may be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::Items</name>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datasets</source>
        <translation>
            <numerusform>%Ln dataset</numerusform>
            <numerusform>%Ln datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Spaces</source>
        <translation>
            <numerusform>%Ln Space</numerusform>
            <numerusform>%Ln Spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln or more items</source>
        <translation>
            <numerusform>%Ln or more items</numerusform>
            <numerusform>%Ln or more items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln upvotes</source>
        <translation>
            <numerusform>%Ln upvote</numerusform>
            <numerusform>%Ln upvotes</numerusform>
        </translation>
    </message>
    <message>
        <source>Collection of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ItemsPane</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::KeyChangesTable</name>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LibraryBar</name>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions</source>
        <translation>
            <numerusform>%Ln revision</numerusform>
            <numerusform>%Ln revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished files</source>
        <translation>
            <numerusform>%Ln unfinished file</numerusform>
            <numerusform>%Ln unfinished files</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two things</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 free now, %2 afterwards</source>
        <comment>sizes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LibraryBars</name>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>repository, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars of the largest repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>kind of repositories, bytes, how many</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LibraryDelegate</name>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of it are unfinished downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) missing</source>
        <translation>
            <numerusform>%Ln file missing</numerusform>
            <numerusform>%Ln files missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Incomplete, %1 of %Ln files</source>
        <translation>
            <numerusform>Incomplete, %1 of %Ln file</numerusform>
            <numerusform>Incomplete, %1 of %Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing points to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Update (%Ln files, %1)</source>
        <translation>
            <numerusform>Update (%Ln file, %1)</numerusform>
            <numerusform>Update (%Ln files, %1)</numerusform>
        </translation>
    </message>
    <message>
        <source>What is free afterwards: contents that stay in use are not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln revision(s)</source>
        <translation>
            <numerusform>%Ln revision</numerusform>
            <numerusform>%Ln revisions</numerusform>
        </translation>
    </message>
    <message>
        <source>last used %1</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frees %1</source>
        <comment>size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln damaged</numerusform>
            <numerusform>%Ln damaged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::LibraryDetails</name>
    <message>
        <source>About the repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a repository to see what its revisions share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One revision, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions share %1</source>
        <translation>
            <numerusform>%Ln revision has %1</numerusform>
            <numerusform>%Ln revisions share %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Files in the %Ln selected revisions</source>
        <translation>
            <numerusform>Files in the %Ln selected revision</numerusform>
            <numerusform>Files in the %Ln selected revisions</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest files of the newest revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s)</source>
        <translation>
            <numerusform>%Ln more file</numerusform>
            <numerusform>%Ln more files</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of it are being downloaded. It can be freed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you free can be downloaded again while the repository is on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has moved to %2: %Ln files changed (%3).</source>
        <translation>
            <numerusform>%1 has moved to %2: %Ln file changed (%3).</numerusform>
            <numerusform>%1 has moved to %2: %Ln files changed (%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has moved to %2. All its contents are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never: the files were not hashed again since they were downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, all %Ln files match their hash</source>
        <comment>date</comment>
        <translation>
            <numerusform>%1, %Ln file matches its hash</numerusform>
            <numerusform>%1, all %Ln files match their hash</numerusform>
        </translation>
    </message>
    <message>
        <source>Check files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it in Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are no longer in it.</source>
        <translation>
            <numerusform>%Ln file is no longer in it.</numerusform>
            <numerusform>%Ln files are no longer in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln damaged file(s):</source>
        <comment>date</comment>
        <translation>
            <numerusform>%1, %Ln damaged file:</numerusform>
            <numerusform>%1, %Ln damaged files:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln damaged file(s), replaced or gone since</source>
        <comment>date</comment>
        <translation>
            <numerusform>%1, %Ln damaged file, replaced or gone since</numerusform>
            <numerusform>%1, %Ln damaged files, replaced or gone since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::LibraryHeader</name>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not pointed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>repositories</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what nothing points to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files you already have…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, %1</source>
        <comment>a check at a percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back what was freed last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back what was freed last (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the undo bin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the undo bin (%1)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LibraryMap</name>
    <message>
        <source>Map of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, %1</source>
        <comment>repositories, size</comment>
        <translation>
            <numerusform>%Ln more, %1</numerusform>
            <numerusform>%Ln more, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>repository, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the repositories on this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <comment>folder, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this computer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads by Hubscope and Python tools are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repository name contains “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in new tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path of the newest revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opened the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln repositories, %2</source>
        <comment>size, folder</comment>
        <translation>
            <numerusform>%1 in %Ln repository, %2</numerusform>
            <numerusform>%1 in %Ln repositories, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its volume does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repository is like that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are in the undo bin, free once it is emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back, but for what has another file in its place now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files added</source>
        <translation>
            <numerusform>%Ln file added</numerusform>
            <numerusform>%Ln files added</numerusform>
        </translation>
    </message>
    <message>
        <source>without downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed meanwhile or are being downloaded</source>
        <translation>
            <numerusform>%Ln file changed meanwhile or is being downloaded</numerusform>
            <numerusform>%Ln files changed meanwhile or are being downloaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories checked.</source>
        <translation>
            <numerusform>%Ln repository checked.</numerusform>
            <numerusform>%Ln repositories checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged file(s)</source>
        <translation>
            <numerusform>%Ln damaged file</numerusform>
            <numerusform>%Ln damaged files</numerusform>
        </translation>
    </message>
    <message>
        <source>All files match their hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines of Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here is pointed to and complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updating %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>repositories</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 go:
%2

They stay in an undo bin until that is emptied. Copies on the Hub stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete at once, without undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the undo bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the undo bin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are free afterwards. This cannot be undone; the files can be downloaded again while their repositories are on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with files of these repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the files in %1 with what is missing here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file there is missing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln files (%1)?</source>
        <translation>
            <numerusform>Add %Ln file (%1)?</numerusform>
            <numerusform>Add %Ln files (%1)?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln files</source>
        <translation>
            <numerusform>Add %Ln file</numerusform>
            <numerusform>Add %Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program is working on the undo bin. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being downloaded. Nothing was freed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads out of the library&apos;s folder through a link. It was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was put back or emptied already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Nothing was lost.</source>
        <comment>path, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repository in the library lacks a file of that folder.
Which one are they of? Its name or address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no repository of the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download damaged files again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download what is missing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading damaged files of %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>repository, file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>files</comment>
        <translation type="unfinished">
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1

They are in %2, with the right contents, and missing here. The library gets copies; your files stay as they are.</source>
        <comment>repositories and files, a line each; a folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>folder, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories cannot be read.</source>
        <translation>
            <numerusform>%Ln repository cannot be read.</numerusform>
            <numerusform>%Ln repositories cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the folder are no repositories and are left alone: %1</source>
        <translation>
            <numerusform>%Ln entry of the folder is no repository and is left alone: %1</numerusform>
            <numerusform>%Ln entries of the folder are no repositories and are left alone: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::LibrarySortModel</name>
    <message>
        <source>Repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LibraryView</name>
    <message>
        <source>Repositories on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LimitMenu</name>
    <message>
        <source>No limit</source>
        <comment>of speed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go easy: at most %1, one connection a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other limits at certain hours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the timetable…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LinkAction</name>
    <message>
        <source>That link names no revision: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links of this kind are not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That link leads nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LinkRows</name>
    <message>
        <source>%1 %2</source>
        <extracomment>For screen readers: &quot;Fine-tuned from&quot;, the name of a model</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LinksSheet</name>
    <message>
        <source>Add links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repository is named yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln repositories</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
    <message>
        <source>Not of this Hub: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repositories, folders or files: hf:// and web addresses anywhere in a text, with * for any part of a path, or names like owner/name, one a line. The plan comes next; nothing is downloaded yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::LoadingView</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::MachineFields</name>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that the model is to keep in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exactly it keeps them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln bits</source>
        <translation>
            <numerusform>%Ln bit</numerusform>
            <numerusform>%Ln bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Typed by you; empty the field for what was detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As detected; type another size, like 24 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size looks like 24 GB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::MainWindow</name>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Hubscope</source>
        <comment>title of the page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a Hub address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size %L1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the saved search “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::MetadataColumn</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads, last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces using this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces using this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>branch, commit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln files</source>
        <comment>bytes, number of files</comment>
        <translation>
            <numerusform>%1, %Ln file</numerusform>
            <numerusform>%1, %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the card</source>
        <translation>
            <numerusform>%Ln more in the card</numerusform>
            <numerusform>%Ln more in the card</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>Spaces</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you get access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <comment>evaluation results</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are results in files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ModelTree</name>
    <message>
        <source>base</source>
        <comment>the model another was made from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tunes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine-tune</source>
        <comment>what a model is to the one it was made from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adapter</source>
        <comment>what a model is to the one it was made from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantized</source>
        <comment>what a model is to the one it was made from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge</source>
        <comment>what a model is to those it was made from</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::NavDelegate</name>
    <message>
        <source>%1, %2</source>
        <comment>place, what happens there</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) failed</source>
        <translation>
            <numerusform>%Ln file failed</numerusform>
            <numerusform>%Ln files failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) moving</source>
        <translation>
            <numerusform>%Ln file moving</numerusform>
            <numerusform>%Ln files moving</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in new &amp;tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::NoticeArea</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::Omnibox</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the Hub, or type an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models by name or owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search datasets by name or owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search Spaces by name or owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search collections by title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people and organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the whole Hub by name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::OpcodesView</name>
    <message>
        <source>Loading it imports nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading it imports:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pickles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed from the file, nothing was executed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed from %1, nothing was executed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pickle ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>These are the first %Ln instructions.</source>
        <translation>
            <numerusform>This is the first instruction.</numerusform>
            <numerusform>These are the first %Ln instructions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Instructions of the pickle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no instructions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::OutlinePopup</name>
    <message>
        <source>Find a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::OwnerHeader</name>
    <message>
        <source>Search these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search among the models of %1, with filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New and changed repositories are told. Click to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of new and changed repositories of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRO</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln followers</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln likes given</source>
        <translation>
            <numerusform>%Ln like given</numerusform>
            <numerusform>%Ln likes given</numerusform>
        </translation>
    </message>
    <message>
        <source>Here since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::OwnerPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 has made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person or organization can have another name now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest changes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no public repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::PageStack</name>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::PageTabBar</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::PaletteFoot</name>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::PaletteModel</name>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all models for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all datasets for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all Spaces for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open tab %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing called “%1”. Enter searches the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, what it is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people and organizations for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ParameterRange</name>
    <message>
        <source>to</source>
        <extracomment>Between two fields: from … to …</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least this many parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this many parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::PlanChoices</name>
    <message>
        <source>%1, %2</source>
        <comment>choice, note</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>choice, files and size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>choice, files and size</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::PlanItem</name>
    <message>
        <source>%1 here</source>
        <comment>bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>branch, commit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::PlanWords</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the same weights in other formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) are not in the repository</source>
        <translation>
            <numerusform>%Ln part is not in the repository</numerusform>
            <numerusform>%Ln parts are not in the repository</numerusform>
        </translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>files, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>files, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 All of it is already here.</source>
        <comment>files, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of it are already here.</source>
        <comment>files and size, bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, nothing to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Download %Ln file(s) (%1)</source>
        <translation>
            <numerusform>Download %Ln file (%1)</numerusform>
            <numerusform>Download %Ln files (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of space are missing. It will wait until they are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are free afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::Preview</name>
    <message>
        <source>Base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads, 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloaded, complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SDK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln languages</source>
        <translation>
            <numerusform>%Ln language</numerusform>
            <numerusform>%Ln languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::PreviewCard</name>
    <message>
        <source>Loading card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repository has no card yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card not saved on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be shown when the Hub can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read full card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space hides preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>A key on the keyboard.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>What the key before it does.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a model to see its card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a dataset to see its card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a Space to see its card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RepoActions</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in new &amp;tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy hf:// &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on the &amp;web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fa&amp;vourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watc&amp;h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RepoDownloads</name>
    <message>
        <source>Added %1 to the transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download %1 to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RepoHeader</name>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download to folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy “hf download” command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy git clone command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: switch branch, tag or commit</source>
        <extracomment>%1 is the branch, tag or commit that is shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file do I need…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewer</source>
        <comment>rows of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RepoNotices</name>
    <message>
        <source>You are offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the copy from %1. Downloads wait and resume on their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing revision %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing revision %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for your name and e-mail before sharing the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card and file list stay visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for access…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your request for access is waiting for the owner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RepoPage</name>
    <message>
        <source>This page could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tabs, filters and drafts are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub status page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RepoRow</name>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>GGUF · %Ln files</source>
        <translation>
            <numerusform>GGUF · %Ln file</numerusform>
            <numerusform>GGUF · %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::RepoRowDelegate</name>
    <message numerus="yes">
        <source>%Ln downloads in 30 days</source>
        <translation>
            <numerusform>%Ln download in 30 days</numerusform>
            <numerusform>%Ln downloads in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln likes</source>
        <translation>
            <numerusform>%Ln like</numerusform>
            <numerusform>%Ln likes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::RepoText</name>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a licence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multilingual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>parameters, number format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln languages</source>
        <translation>
            <numerusform>%Ln language</numerusform>
            <numerusform>%Ln languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::ResultsPane</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RevisionBars</name>
    <message>
        <source>%1: %2 only here, %3 shared</source>
        <comment>revision, size, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared, stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RevisionPopup</name>
    <message>
        <source>Branch, tag or commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading revisions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revisions could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens a commit by its first seven digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RowPager</name>
    <message>
        <source>Rows before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to row…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln rows</source>
        <extracomment>Of a preview: how many there are in all is not known.</extracomment>
        <translation>
            <numerusform>The first %Ln row</numerusform>
            <numerusform>The first %Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(only the beginning of the split was read)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::RowsView</name>
    <message numerus="yes">
        <source>Sorting %Ln rows…</source>
        <translation>
            <numerusform>Sorting %Ln row…</numerusform>
            <numerusform>Sorting %Ln rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::Search</name>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running, building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running, restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No app file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 downloads</source>
        <translation>
            <numerusform>%1 download</numerusform>
            <numerusform>%1 downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 likes</source>
        <translation>
            <numerusform>%1 like</numerusform>
            <numerusform>%1 likes</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models</source>
        <comment>inside a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>datasets</source>
        <comment>inside a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <comment>inside a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SDK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multimodal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Robotics and RL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabular and time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A range of model sizes: &quot;3 B – 24 B&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A filter: %1 what it is about, %2 the chosen value: &quot;Licence: MIT&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inference available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses a model or dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datasets</source>
        <translation>
            <numerusform>%Ln dataset</numerusform>
            <numerusform>%Ln datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Spaces</source>
        <translation>
            <numerusform>%Ln Space</numerusform>
            <numerusform>%Ln Spaces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2 rows</source>
        <extracomment>The number of rows of a dataset: &quot;10 k – 100 k rows&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ models</source>
        <translation>
            <numerusform>%Ln+ model</numerusform>
            <numerusform>%Ln+ models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ datasets</source>
        <translation>
            <numerusform>%Ln+ dataset</numerusform>
            <numerusform>%Ln+ datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ Spaces</source>
        <translation>
            <numerusform>%Ln+ Space</numerusform>
            <numerusform>%Ln+ Spaces</numerusform>
        </translation>
    </message>
    <message>
        <source>Not</source>
        <extracomment>Before a thing that is left out: &quot;Not MIT&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inference provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multilinguality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes, 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantized from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::SearchField</name>
    <message>
        <source>Empty the field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::SearchPage</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a tab: %1 Models, Datasets or Spaces, %2 what is looked for.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for access…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the name of a model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is not followed: it leads to no page of the Hub or the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as “%1”; F2 in the navigation renames it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::SearchStates</name>
    <message>
        <source>The search could not be finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your filters are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Hub has no %1 that you can see</source>
        <extracomment>%1 is models, datasets or Spaces.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 match “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only names and owners are searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name must also contain “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More results could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the copy from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No %1 match these %Ln filters</source>
        <extracomment>%n filters; %1 is models, datasets or Spaces.</extracomment>
        <translation>
            <numerusform>No %1 match this filter</numerusform>
            <numerusform>No %1 match these %Ln filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing %Ln repositories on this computer that match.</source>
        <translation>
            <numerusform>Showing %Ln repository on this computer that matches.</numerusform>
            <numerusform>Showing %Ln repositories on this computer that match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing among the first %Ln %1</source>
        <extracomment>%1 is models, datasets or Spaces.</extracomment>
        <translation>
            <numerusform>Nothing among the first %Ln %1</numerusform>
            <numerusform>Nothing among the first %Ln %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The Hub cannot leave out tags or old results itself; Hubscope looks through its list in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look further</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Part of these filters is unknown to the Hub. Of the first %Ln results, those that match are shown; scrolling looks further.</source>
        <translation>
            <numerusform>Part of these filters is unknown to the Hub. Of the first %Ln result, those that match are shown; scrolling looks further.</numerusform>
            <numerusform>Part of these filters is unknown to the Hub. Of the first %Ln results, those that match are shown; scrolling looks further.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Hub does not know all of these filters. Of its first %Ln results those that match are shown; scrolling looks further.</source>
        <translation>
            <numerusform>The Hub does not know all of these filters. Of its first %Ln result those that match are shown; scrolling looks further.</numerusform>
            <numerusform>The Hub does not know all of these filters. Of its first %Ln results those that match are shown; scrolling looks further.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::SelectionBar</name>
    <message>
        <source>Copy links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download to folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Download %Ln files (%1)</source>
        <translation>
            <numerusform>Download %Ln file (%1)</numerusform>
            <numerusform>Download %Ln files (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 selected</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 of %2 selected</numerusform>
            <numerusform>%1 of %2 selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 selected</numerusform>
            <numerusform>%1 selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with the Python tools when it is their cache. Files that are already elsewhere stay there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB/s</source>
        <comment>behind a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images from other sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card asks before it loads images that are not on the Hub, and remembers the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln choice(s)</source>
        <translation>
            <numerusform>Forget %Ln choice</numerusform>
            <numerusform>Forget %Ln choices</numerusform>
        </translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>Percent, behind a number; put the space your language wants before it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the library folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the library folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <comment>choices about images</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all files together. Each file in its turn gets one; what is left over helps the large ones, as long as that makes them faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit while going easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At these hours another limit holds. The first that fits counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a download is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program --option</source>
        <comment>an example of a command</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder and then the files are its arguments. It is started as it stands, without a shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows what is moving, and keeps downloads going without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a download is done or has failed while another window is in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer does not fall asleep while files move, unless its battery is below 20%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop cannot be asked to stay awake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing while files move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::Shelf</name>
    <message>
        <source>The Hub does not show it to you any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched since %1; not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ new</source>
        <translation>
            <numerusform>%Ln+ new</numerusform>
            <numerusform>%Ln+ new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln or more new since %1</source>
        <translation>
            <numerusform>%Ln or more new since %1</numerusform>
            <numerusform>%Ln or more new since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new since %1</source>
        <translation>
            <numerusform>%Ln new since %1</numerusform>
            <numerusform>%Ln new since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::ShelfPage</name>
    <message>
        <source>Trending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What many people look at now, as the Hub counts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked on this computer; the Hub is told nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened on this computer, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the Hub what is new…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at once an hour; F5 asks now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is trending on this Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading what is trending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repositories that you open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Favourite” in the menu of a repository puts it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Watch” on the page of a person or organization, or in the menu of a repository, tells here of new commits and repositories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ShelfWiring</name>
    <message>
        <source>%1 is a favourite now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no favourite any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is watched: what is new stands under “Watching”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not watched any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ShortcutsDialog</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sample hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read is enough to download. The token is checked first, then kept in the system&apos;s key ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a token on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the Hub whose token this is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub refused this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be revoked or copied incompletely. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no access token of a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens begin with hf_. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in needs the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can browse your library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key ring on this computer, so the token is kept for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people of the sample hub have tokens too. They work on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Nadia’s sample token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::SinceFilter</name>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::SizeFacts</name>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::StateView</name>
    <message>
        <source>Still waiting for the Hub…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample hub on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline, because HF_HUB_OFFLINE is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample hub does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline. The connection was lost %1.</source>
        <extracomment>%1 tells when: &quot;just now&quot;, &quot;5 min ago&quot;, &quot;yesterday&quot;, &quot;26 Jul&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>address of the Hub, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfer</numerusform>
            <numerusform>%Ln transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) waiting</source>
        <translation>
            <numerusform>%Ln transfer waiting</numerusform>
            <numerusform>%Ln transfers waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) paused</source>
        <translation>
            <numerusform>%Ln transfer paused</numerusform>
            <numerusform>%Ln transfers paused</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <comment>address of the Hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Hub is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked of %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TabStrip</name>
    <message>
        <source>Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TensorChanges</name>
    <message>
        <source>The same tensors with other values. Values are not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensors differ. Values are not compared.</source>
        <translation>
            <numerusform>%Ln tensor differs. Values are not compared.</numerusform>
            <numerusform>%Ln tensors differ. Values are not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same tensors; %Ln entries of the metadata differ. Values are not compared.</source>
        <translation>
            <numerusform>The same tensors; %Ln entry of the metadata differs. Values are not compared.</numerusform>
            <numerusform>The same tensors; %Ln entries of the metadata differ. Values are not compared.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2. Values are not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensors differ</source>
        <translation>
            <numerusform>%Ln tensor differs</numerusform>
            <numerusform>%Ln tensors differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the metadata differ</source>
        <translation>
            <numerusform>%Ln entry of the metadata differs</numerusform>
            <numerusform>%Ln entries of the metadata differ</numerusform>
        </translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed metadata</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TensorDelegate</name>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensors</source>
        <translation>
            <numerusform>%Ln tensor</numerusform>
            <numerusform>%Ln tensors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 parameters</source>
        <translation>
            <numerusform>%1 parameter</numerusform>
            <numerusform>%1 parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hs::ui::TensorView</name>
    <message>
        <source>Filter tensors, for example layers.*.fc1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <comment>tensors by groups</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <comment>tensors one below the other</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tensor is called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no tensors in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TensorsViewer</name>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the %1 header. The weights were not downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from %1 of headers. The weights were not downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TextViewer</name>
    <message>
        <source>Find, or :line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <comment>matches</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::ThroughputChart</name>
    <message>
        <source>Throughput, last 2 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down %1</source>
        <comment>speed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now %1, on average %2, at most %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds ago	bytes a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TimetableEditor</name>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB/s</source>
        <comment>behind a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::Toast</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TransferDelegate</name>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out</source>
        <translation>
            <numerusform>%Ln file left out</numerusform>
            <numerusform>%Ln files left out</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>speed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first copy did not match its hash. It is compared with a second one, and what differs is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up in the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TransferHeader</name>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which transfers are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to go</source>
        <comment>bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is moving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) moving</source>
        <translation>
            <numerusform>%Ln file moving</numerusform>
            <numerusform>%Ln files moving</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is moving. %Ln file(s) wait.</source>
        <translation>
            <numerusform>Nothing is moving. %Ln file waits.</numerusform>
            <numerusform>Nothing is moving. %Ln files wait.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go easy: at most %1, one connection a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TransferNotices</name>
    <message>
        <source>%1 is downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, verified.</source>
        <comment>bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not downloaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TransferOverview</name>
    <message>
        <source>Retrying %1 would need %2 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrying what failed would need %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrying %1 would need %2 more and leave %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrying what failed would need %1 more and leave %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TransferView</name>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel or remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is downloaded and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>repository, percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TransferWords</name>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub error (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is downloading it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, again in %2</source>
        <comment>reason, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1</source>
        <comment>name of a hash</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1, %2</source>
        <comment>name of a hash, percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dataset page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Space page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>branch, commit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes here, bytes of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>files, size, when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>files, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 already downloaded are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>both hashes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>repository, revision, how far</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <comment>a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 already downloaded are removed. Files that are complete stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s) · %2</source>
        <translation>
            <numerusform>%1 of %Ln file · %2</numerusform>
            <numerusform>%1 of %Ln files · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) failed.</source>
        <translation>
            <numerusform>%Ln more file failed.</numerusform>
            <numerusform>%Ln more files failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln transfer(s)?</source>
        <translation>
            <numerusform>Cancel %Ln transfer?</numerusform>
            <numerusform>Cancel %Ln transfers?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of space are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, where its bytes are, answered with an error (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, where its bytes are, does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry asks the Hub for a new address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the damaged copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag to change the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hub does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not deliver</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token may not read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access is not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message>
        <source>On the disk: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the network since the start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>connections, host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two parts of a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, asks again by itself</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transfers match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel and remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opened the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads and uploads appear here and continue after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no link to a repository in that text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::TrayIcon</name>
    <message numerus="yes">
        <source>%Ln transfer(s) failed</source>
        <translation>
            <numerusform>%Ln transfer failed</numerusform>
            <numerusform>%Ln transfers failed</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfer</numerusform>
            <numerusform>%Ln transfers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between figures</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubscope: %1</source>
        <comment>what the transfers do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Hubscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>repository, percent</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::UnreachableView</name>
    <message>
        <source>%1 cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What is in your library works without it. A small sample hub comes with Hubscope.</source>
        <comment>why it cannot be reached, as a sentence, or nothing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no address of a Hub</source>
        <comment>name of a setting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubscope is kept offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is set to “%1”. An address begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, and no page of %1 is saved on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample hub does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What is in your library works without it.</source>
        <comment>the last words of the sample hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use huggingface.co</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files in %1 are gone; trying again makes new ones.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::VariantDelegate</name>
    <message>
        <source>Download %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::VariantTableModel</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mmproj</source>
        <extracomment>A file beside a model through which it sees pictures.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KV cache for %2 tokens</source>
        <extracomment>%1 bytes, %2 tokens: what a model keeps of what it has read.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository does not tell what the context needs besides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of it lies in ordinary memory, which is slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights fit, but not with that context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln parts are missing in the repository.</source>
        <translation>
            <numerusform>%Ln part is missing in the repository.</numerusform>
            <numerusform>%Ln parts are missing in the repository.</numerusform>
        </translation>
    </message>
    <message>
        <source>As they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits this computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for the weights and the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::WhichFilePane</name>
    <message>
        <source>Which file do I need?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a variant of a model, %2 a sum of sizes.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::WhichFileSheet</name>
    <message>
        <source>Which file do I need?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::WideTables</name>
    <message>
        <source>Scroll the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hs::ui::WindowActions</name>
    <message>
        <source>New &amp;tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen closed tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open copied address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <comment>appearance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <comment>appearance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <comment>appearance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the w&amp;indow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubscope &amp;help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Hubscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabs and window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choos&amp;e files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;witch revision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ilters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview or details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <comment>appearance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fa&amp;vourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recently viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watc&amp;hing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Viewer</source>
        <comment>rows of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fa&amp;vourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wa&amp;tch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
