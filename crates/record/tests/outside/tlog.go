// Reads an exported Record with Go's own transparency-log packages, golang.org/x/mod/sumdb/tlog and note.
//
// Debian packages golang-go and golang-golang-x-mod-dev; nothing is fetched:
//
//	GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS= go run crates/record/tests/outside/tlog.go DIR [OLDER_DIR PROOF]
//
// It checks the checkpoint's signature, every entry's place (up to 2,000 entries, then 500 of them, evenly spread) by
// proofs that it makes from the tiles itself, and the receipt DIR.tlog-proof if there is one. With an older export of the
// same Record it checks that DIR continues it, by its own proof and by ours: PROOF is the file that
// `cargo run -p record --example prove -- DIR consistency OLDER_SIZE` printed. Exit 0 if all holds, else 1.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) != 2 && len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: tlog.go DIR [OLDER_DIR PROOF]")
		os.Exit(2)
	}
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	dir := args[0]
	verifiers, err := verifiers(dir)
	if err != nil {
		return err
	}
	tree, err := checkpoint(filepath.Join(dir, "checkpoint"), verifiers)
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tree, &tiles{dir})
	root, err := tlog.TreeHash(tree.N, reader)
	if err != nil || root != tree.Hash {
		return fmt.Errorf("the tiles do not give the checkpoint's root: %v", err)
	}
	checked, err := entries(dir, tree, reader)
	if err != nil {
		return err
	}
	if err := receipt(dir, verifiers); err != nil {
		return err
	}
	fmt.Printf("x/mod/sumdb: root of %d entries, %d of them by inclusion\n", tree.N, checked)
	if len(args) == 1 {
		return nil
	}
	older, err := checkpoint(filepath.Join(args[1], "checkpoint"), verifiers)
	if err != nil {
		return err
	}
	own, err := tlog.ProveTree(tree.N, older.N, reader)
	if err != nil {
		return err
	}
	ours, err := hashes(args[2])
	if err != nil {
		return err
	}
	for _, proof := range []tlog.TreeProof{own, ours} {
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash); err != nil {
			return fmt.Errorf("%d to %d: %v", older.N, tree.N, err)
		}
	}
	fmt.Printf("x/mod/sumdb: %d entries continue %d, by its proof and by ours\n", tree.N, older.N)
	return nil
}

func verifiers(dir string) (note.Verifiers, error) {
	text, err := os.ReadFile(filepath.Join(dir, "key"))
	if err != nil {
		return nil, err
	}
	verifier, err := note.NewVerifier(strings.Split(string(text), "\n")[0])
	if err != nil {
		return nil, err
	}
	return note.VerifierList(verifier), nil
}

// checkpoint opens a signed checkpoint of three lines.
func checkpoint(path string, verifiers note.Verifiers) (tlog.Tree, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return tlog.Tree{}, err
	}
	return open(text, verifiers)
}

func open(text []byte, verifiers note.Verifiers) (tlog.Tree, error) {
	opened, err := note.Open(text, verifiers)
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != opened.Sigs[0].Name {
		return tlog.Tree{}, fmt.Errorf("the checkpoint is not three lines under the key's name")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// tiles reads tiles where C2SP tlog-tiles puts them: the height, always 8, is left out of the path.
type tiles struct{ dir string }

func (t *tiles) Height() int { return 8 }

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range wanted {
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		bytes, err := os.ReadFile(filepath.Join(t.dir, path))
		if err != nil {
			return nil, err
		}
		read = append(read, bytes)
	}
	return read, nil
}

func (t *tiles) SaveTiles(read []tlog.Tile, data [][]byte) {}

func entries(dir string, tree tlog.Tree, reader tlog.HashReader) (int64, error) {
	step := int64(1)
	if tree.N > 2000 {
		step = tree.N / 500
	}
	var index, checked int64
	for index < tree.N {
		tile := tlog.Tile{H: 8, L: 0, N: index / 256, W: 256}
		if tree.N-index < 256 {
			tile.W = int(tree.N - index)
		}
		path := "tile/entries/" + strings.TrimPrefix(tile.Path(), "tile/8/0/")
		bundle, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return 0, err
		}
		for ; len(bundle) > 0; index++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return 0, fmt.Errorf("%s: entry %d is cut off", path, index)
			}
			length := int(binary.BigEndian.Uint16(bundle))
			entry := bundle[2 : 2+length]
			bundle = bundle[2+length:]
			if index%step != 0 && index != tree.N-1 {
				continue
			}
			proof, err := tlog.ProveRecord(tree.N, index, reader)
			if err != nil {
				return 0, err
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
				return 0, fmt.Errorf("entry %d: %v", index, err)
			}
			checked++
		}
	}
	if index != tree.N {
		return 0, fmt.Errorf("the bundles hold %d entries", index)
	}
	return checked, nil
}

// receipt checks a C2SP tlog-proof, whose extra line is the entry.
func receipt(dir string, verifiers note.Verifiers) error {
	text, err := os.ReadFile(filepath.Clean(dir) + ".tlog-proof")
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	parts := strings.SplitN(string(text), "\n\n", 2)
	lines := strings.Split(parts[0], "\n")
	if len(parts) != 2 || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("the receipt is no tlog-proof")
	}
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	if err != nil {
		return err
	}
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	tree, err := open([]byte(parts[1]), verifiers)
	if err != nil {
		return fmt.Errorf("receipt: %v", err)
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
		return fmt.Errorf("receipt: %v", err)
	}
	fmt.Printf("x/mod/sumdb: the receipt of entry %d\n", index)
	return nil
}

func hashes(path string) (tlog.TreeProof, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var proof tlog.TreeProof
	for _, line := range strings.Fields(string(text)) {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		proof = append(proof, hash)
	}
	return proof, nil
}
