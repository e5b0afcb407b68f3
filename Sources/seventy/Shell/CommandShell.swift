internal import ArgumentParser
internal import Pages

/// A shell that completes command lines.
enum CommandShell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    /// What the shell has to read so that it asks this program.
    ///
    /// The scripts know nothing of the commands: they hand over the line and take what comes back, a first line with
    /// the kind of the answer and then a line for each candidate. So they stay right when the program changes.
    var script: String {
        switch self {
        case .bash: Self.bashScript
        case .zsh: Self.zshScript
        case .fish: Self.fishScript
        }
    }

    /// A candidate as a line of the answer.
    func line(_ candidate: CompletionCandidate) -> String {
        let note = candidate.note.cleaned
        switch self {
        case .bash: return candidate.text
        case .zsh:
            let text = candidate.text.replacing(":", with: "\\:")
            return note.isEmpty ? text : "\(text):\(note)"
        case .fish: return note.isEmpty ? candidate.text : "\(candidate.text)\t\(note)"
        }
    }

    // The program is the one that was typed, which may be a path; an alias is none, so it falls back to the name.
    private static let bashScript = """
        # Completions of seventy for bash.
        _seventy_complete() {
            local program=${1/#\\~/$HOME} kind name
            type -P -- "$program" >/dev/null || program=seventy
            COMPREPLY=()
            {
                IFS= read -r kind || return 0
                while IFS= read -r name; do COMPREPLY+=("$name"); done
            } < <("$program" ---complete bash "$COMP_LINE" "$COMP_POINT" "$2" 2>/dev/null)
            case $kind in
            open) compopt -o nospace 2>/dev/null ;;
            folders | files)
                compopt -o filenames 2>/dev/null
                local action=-f
                [ "$kind" = folders ] && action=-d
                while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen "$action" -- "$2")
                ;;
            esac
            return 0
        }
        complete -F _seventy_complete seventy

        """

    private static let zshScript = """
        #compdef seventy
        # Completions of seventy for zsh.
        _seventy() {
            local program=${words[1]/#\\~/$HOME} kind
            local -a before lines
            whence -p -- "$program" >/dev/null || program=seventy
            (( CURRENT > 2 )) && before=("${(@)words[2,CURRENT-1]}")
            lines=("${(@f)$("$program" ---complete zsh "${(@)before}" "$PREFIX" 2>/dev/null)}")
            kind=$lines[1]
            lines=("${(@)lines[2,-1]}")
            lines=("${(@)lines:#}")
            case $kind in
            folders | files)
                [[ $PREFIX == --*=* ]] && compset -P '*='
                if [[ $kind == folders ]]; then _files -/; else _files; fi
                ;;
            open) (( $#lines )) && _describe -t values seventy lines -S '' ;;
            *) (( $#lines )) && _describe -t values seventy lines ;;
            esac
        }
        if [ "$funcstack[1]" = _seventy ]; then
            _seventy "$@"
        elif (( $+functions[compdef] )); then
            compdef _seventy seventy
        fi

        """

    private static let fishScript = """
        # Completions of seventy for fish.
        function __seventy_complete
            set -l words (commandline -opc)
            set -l current (commandline -ct)
            set -l program (string replace -r '^~' $HOME -- $words[1])
            set -e words[1]
            type -q -- $program; or set program seventy
            set -l lines ($program ---complete fish $words "$current" 2>/dev/null)
            switch "$lines[1]"
                case folders
                    __fish_complete_directories (string replace -r '^--[^=]+=' '' -- "$current")
                case files
                    __fish_complete_path (string replace -r '^--[^=]+=' '' -- "$current")
                case '*'
                    set -e lines[1]
                    test (count $lines) -gt 0; and printf '%s\\n' $lines
            end
        end
        complete -c seventy -f -a '(__seventy_complete)'

        """
}
