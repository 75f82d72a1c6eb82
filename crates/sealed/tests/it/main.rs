//! What an officer, a stranger and an attacker do with packages, tried from outside the crate.
//!
//! The cases that are to fail by name and leave nothing, and what holds each:
//!
//! | case | tests |
//! |---|---|
//! | a bit flipped | `altered::one_bit_of_any_byte_before_the_payload_and_nothing_appears`, `altered::no_bit_of_a_chunk_can_be_flipped_and_no_byte_of_it_be_missing`, `altered::one_bit_here_and_there_in_a_large_package_and_nothing_appears`, `altered::any_byte_of_what_stands_beside_and_nothing_appears`, `altered::without_a_key_the_same_is_found_and_the_range_is_named` |
//! | cut off, also at the edge of a chunk | `altered::cut_off_anywhere_before_the_payload`, `altered::cut_off_at_the_edges_of_chunks`, `unopened::chunks_in_any_order_are_what_another_program_makes_of_them` |
//! | bytes after the end, a second tar | `altered::bytes_after_the_end_and_chunks_in_another_order`, `resealed::a_tar_in_another_form` |
//! | lists of the bag made again | `resealed::lists_made_again_do_not_help`, `resealed::what_a_checker_of_bags_does_not_mind` |
//! | files that are missing or too many | `resealed::files_that_are_missing_or_too_many`; later, in the opened folder: `kept_bag::a_file_that_is_missing_is_named`, `kept_bag::a_file_too_many_is_named_and_the_first_of_several` |
//! | unsafe names | `resealed::names_of_every_unsafe_kind_are_found_before_anything_is_written`, `whole::names_that_systems_change_are_kept_beside` |
//! | links, devices, folders, sparse files | `resealed::links_devices_and_folders_are_not_read`, and on sealing the tests of `walk` |
//! | names that meet | `resealed::paths_that_some_system_takes_for_one`, and on sealing those of `gather` |
//! | bombs: a size that is not there, a list without end | `resealed::a_size_that_is_not_there`, `bounds::a_list_that_is_too_long_is_not_held`, `bounds::a_package_for_which_no_room_is_left_is_not_begun`; a statement that is too long: `bounds::a_statement_that_is_too_long_is_found_before_a_byte_is_sealed` |
//! | a recipient's key exchanged in the directory | `listed::nothing_is_sealed_to_a_key_that_is_not_shown`, `superseded::whoever_saw_a_newer_one_neither_seals_nor_opens_by_an_older_one`, `superseded::a_changed_key_is_told_once` |
//! | a recipient more or another one | `resealed::a_header_with_a_recipient_more_is_found_without_a_key`, `resealed::another_sender_is_not_vouched_for` |
//! | a weaker lock beside post-quantum ones, keys that everyone opens | `post_quantum::a_weaker_lock_beside_is_found`, `post_quantum::with_other_keys_they_do_not_stand_in_one_file`, and the tests of `recipient` |
//! | forwarding as if it were one's own | `resealed::what_was_sealed_to_one_and_passed_on_is_not_addressed_to_the_other`, `passed::whoever_leaves_something_out_is_found_on_opening` |
//! | a chain of custody that is altered, or is not the one that was sealed in | `custody::a_chain_that_does_not_hold_is_neither_added_to_nor_sealed_nor_passed_over`, `custody::what_was_signed_since_travels_with_what_is_passed_on`, `custody::whoever_passes_on_another_chain_than_the_first_senders_is_found_on_opening`, `paper::a_chain_that_does_not_go_on_from_the_sealed_one_is_not_taken` |
//! | a wrong key | `whole::nobody_but_the_recipients_opens_it_not_even_its_sender`, `whole::a_senders_key_that_is_known_is_compared` |
//! | a revoked or ended key | `listed::a_listing_that_has_ended_is_not_sealed_to_and_vouches_for_what_is_older`, `listed::a_key_has_days_of_its_own_within_the_listing`, `vouched::what_is_said_of_a_sender_is_the_same_when_nothing_is_opened`; certificates: the tests of `cms` and `time_stamp` |
//! | clocks that are wrong | `listed::nothing_is_sealed_to_a_key_that_is_not_shown` (a directory from tomorrow), `bounds::a_package_from_later_today_says_so_and_one_from_after_tomorrow_is_not_opened` |
//! | the package, or the keys, within what is sealed; two sources of one name | `whole::what_cannot_be_sealed_leaves_nothing`, `command::what_is_not_in_order_is_said_in_two_sentences` |
//! | a path that would find no room when it is passed on | `onward::whatever_its_folder_is_called_and_however_long_a_path_it_goes_on`, `onward::what_could_not_be_passed_on_is_carried_under_a_neutral_name` |
//! | a file that changes while it is sealed, or is no file | the tests of `fill` and `walk`, `whole::what_cannot_be_sealed_leaves_nothing` |
//! | a full disk | `killed::a_full_disk_leaves_nothing`, `bounds::a_package_for_which_no_room_is_left_is_not_begun`; outside, disks of every size: `full_disk.py` |
//! | kill -9 while sealing and opening | `killed::while_sealing_there_is_no_half_package_and_the_next_command_tidies`, `killed::while_opening_the_target_is_whole_or_absent_and_the_next_command_tidies` |
//! | keys and plaintext in logs, folders that others read, swap, core dumps | `kept::no_key_is_ever_printed`, `kept::no_evidence_and_no_passphrase_is_ever_printed`, `kept::keys_are_read_by_their_owner_alone`, `kept::while_it_seals_nobody_else_reads_it`, `kept::while_it_opens_nobody_else_reads_it`, `kept::no_core_is_dumped_and_no_swap_is_used_where_the_system_allows_it` |
//! | hostile text | `command::a_strangers_words_do_not_move_the_cursor`, and the vectors of `record`; outside, by the commands of `VERIFY.txt`: `packages.py` |
//! | signatures and stamps of another kind | the tests of `cms` and `time_stamp`, `second::what_is_not_a_signature_or_a_stamp_of_this_package_is_not_taken` |
//! | past 4 GiB and 8 GiB, a million files | the tests of `tar`; sealed and opened whole by `cargo xtask long packages` |

#[cfg(test)]
mod altered;
#[cfg(test)]
mod bag_made;
#[cfg(test)]
mod bounds;
#[cfg(test)]
mod command;
#[cfg(test)]
mod custody;
#[cfg(test)]
mod directory_made;
#[cfg(test)]
mod exculpatory;
#[cfg(test)]
mod exhibit;
#[cfg(test)]
mod hand_made;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod kept_bag;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod listed;
#[cfg(test)]
mod once;
#[cfg(test)]
mod onward;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod passed;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod post_quantum;
#[cfg(test)]
mod resealed;
#[cfg(test)]
mod scene;
#[cfg(test)]
mod second;
#[cfg(test)]
mod slip;
#[cfg(test)]
mod straight;
#[cfg(test)]
mod superseded;
#[cfg(test)]
mod tar_made;
#[cfg(test)]
mod unopened;
#[cfg(test)]
mod vectors;
#[cfg(test)]
mod vouched;
#[cfg(test)]
mod whole;
